import { code, day, listed, naming, text } from "../workbook/kinds.ts";
import { sheet } from "../workbook/sheet.ts";

/** 科室: the sections of the bureau and who answers for them (四(二)1: 指定专人负责). */
export const sections = sheet({
  name: "科室",
  purpose: "列出本单位各科室，按发文排序。科室更名的沿用原代码，旧名填在“曾用名”。",
  columns: {
    code: code("代码", { required: true, width: 8, hint: "两位数字或字母，一经使用不再改动" }),
    name: text("名称", { required: true, reach: "可公开" }),
    formerNames: text("曾用名", { hint: "有多个的用顿号分开" }),
    from: day("起", { hint: "年内新设的填设立日期" }),
    to: day("止", { hint: "年内撤并的填撤并日期" }),
    head: listed("负责人", "人员", { hint: "填姓名；重名的填编号", noneIsBlank: true }),
    leader: naming("主管局领导", { required: true }),
    signers: naming("代签人", { hint: "可代主管局领导签发的人员，用顿号分开" }),
    reporter: listed("专人", "人员", {
      hint: "负责自查和报送的人员",
      aliases: ["报送专人"],
      noneIsBlank: true,
    }),
  },
  example: {
    code: "02",
    name: "计量科",
    formerNames: "计量管理科",
    head: "1001 王明",
    leader: "高远",
    signers: "孙立",
    reporter: "1002 李小华",
  },
});
