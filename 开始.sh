#!/bin/sh
# The same as 开始.cmd, for Linux: receives, checks and makes the papers, then opens the clerk's index.
cd "$(dirname "$0")" || exit 2

wait_for_reader() {
  if [ -t 0 ]; then
    printf '\n按回车键关闭。'
    read -r _
  fi
  exit "$1"
}

if ! command -v node >/dev/null 2>&1; then
  echo '这台电脑还没有安装 Node.js（20.19 以上）。请安装后重新运行“开始”。'
  wait_for_reader 2
fi
if [ ! -d node_modules/esbuild ]; then
  echo '程序还没有装好：缺少 node_modules 文件夹。'
  echo '能上网的电脑：在本文件夹打开终端，运行 npm ci，完成后重新运行“开始”。'
  echo '不能上网的电脑：请从已装好的同类电脑（同为 Linux）拷贝整个文件夹。'
  wait_for_reader 2
fi

# The blank workbooks are written until those of the target office are there; existing ones are left alone.
if [ ! -d 空白表/目标管理办公室 ]; then
  node bin/kaoping.js blank || wait_for_reader "$?"
fi

node bin/kaoping.js build
result=$?
if [ "$result" -lt 2 ] && [ -f output/涉个人/index.html ] && command -v xdg-open >/dev/null 2>&1; then
  xdg-open output/涉个人/index.html >/dev/null 2>&1 &
fi
if [ "$result" -ne 0 ]; then
  if [ "$result" -eq 1 ]; then printf '\n上面列有需要处理的事项，请看清后再关闭。\n'; fi
  wait_for_reader "$result"
fi
