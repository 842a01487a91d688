import type { Refusal } from "../workbook/kind-of-file.ts";

const USE_THE_BLANK = "请用目标管理办公室下发的空白表填报，存为xlsx格式。";
const SAVE_AS_XLSX = "请用WPS或Excel打开，另存为xlsx格式后再放入。";
const SAVE_AGAIN = "请用WPS或Excel打开原文件，另存一次后重新放入。";
const COPY_AGAIN = "请重新复制后再放入。";

/** What is said of a file whose content is not read: the code, what it is (after its name), what to do. */
export const refusals = {
  empty: ["file-empty", "是空文件，可能没有复制完整。", COPY_AGAIN],
  "half-copied": [
    "file-half-copied",
    "没有复制完整。",
    `${COPY_AGAIN}原文件也打不开的，请报送单位另存一次。`,
  ],
  "being-copied": ["file-being-copied", "正在复制，还没有完成。", "请等复制完成后再运行一次。"],
  "held-open": ["file-held-open", "正被打开，读不了。", "请关闭后再运行一次。"],
  unreachable: [
    "file-unreachable",
    "找不到或读不了，可能已经移走，也可能是文件名有乱码。",
    "请看文件是否还在；还在的，改个文件名后再运行一次。",
  ],
  "old-workbook": [
    "file-old-workbook",
    "是旧版xls、et或xlsb格式的表格。",
    "请用WPS或Excel打开，另存为xlsx格式后再放入；设有密码的先取消密码。",
  ],
  encrypted: ["file-encrypted", "设有打开密码。", "请用WPS或Excel打开，取消密码，另存为xlsx格式后再放入。"],
  opendocument: ["file-opendocument", "是ODS等开放文档格式。", SAVE_AS_XLSX],
  "web-page": ["file-web-page", "是网页或XML文件，不是xlsx工作簿。", SAVE_AS_XLSX],
  text: ["file-text", "是文本文件（如CSV），不是工作簿。", USE_THE_BLANK],
  "word-document": ["file-word-document", "是Word或WPS文字文档，不是工作簿。", USE_THE_BLANK],
  presentation: ["file-presentation", "是演示文稿，不是工作簿。", USE_THE_BLANK],
  picture: ["file-picture", "是图片，不是工作簿。", USE_THE_BLANK],
  pdf: ["file-pdf", "是PDF文件，不是工作簿。", USE_THE_BLANK],
  archive: ["file-archive", "是压缩包，不是工作簿。", "请解压后把其中的工作簿逐个放入。"],
  other: ["file-other", "不是xlsx工作簿。", USE_THE_BLANK],
  "too-large": [
    "file-too-large",
    "内容过大，没有读取。",
    "请删除多余的工作表、空白行列和图片，或把内容填入新的空白表，保存后重新放入。",
  ],
  damaged: ["file-damaged", "打不开，可能已损坏。", SAVE_AGAIN],
} as const satisfies Readonly<Record<Refusal, readonly [string, string, string]>>;
