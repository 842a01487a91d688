/** How the program is called, as it tells who asks or calls it otherwise. */
export const usage = `用法：kaoping <命令> [选项]

  receive  收表：把“待收”中的报表登记收存        [--date 年-月-日]
  check    核对全部报表，不出文稿                [--as-of 年-月-日] [--json]
  build    收表、核对、出文稿                    [--output 文件夹] [--as-of 年-月-日] [--fresh]
           另与指定的原有文稿比较变动             [--since 文件夹]
           另说明各项工作所用时间                 [--profile]
           只生成第几份，供几台机器分工           --shard 几/共几份 --as-of 年-月-日
  join     合并分份生成的文稿                    文件夹… [--output 文件夹]
  issue    印发：按“印发登记”冻结一份文稿        文种 期间 [--year 年] [--as-of 年-月-日] [--withdraw]
           列出可以印发和已经印发的文稿          --list [--year 年] [--as-of 年-月-日]
  blank    写出空白表                            [--output 文件夹]
  carry-over  跨年结转：建立下一年度的工作簿     [--from 年] [--to 年] [--as-of 年-月-日] [--dry-run]
  demo     写出演示数据                          [--to 文件夹] [--year 年] [--sections 数] [--people 数] [--seed 数]
  explain  说明一个科室或一名人员的考评依据      名称 [--year 年] [--as-of 年-月-日]
  verify   查验文稿：是否原件，依据有无变动      文件.pdf … [--output 文件夹] [--as-of 年-月-日] [--cells]

每个命令都可用 --input 指定报表所在文件夹，默认是“input”。`;
