import type { Terminal } from "./effects.ts";

/** What to do before anything else, where the input folder holds no 设置 yet. */
export function sayWhatToDoFirst(terminal: Terminal, input: string): void {
  terminal.say(`“${input}”中还没有设置，请先做三件事：`);
  terminal.say("  1. 运行 npx kaoping blank，得到空白的“设置”和“花名册”，在“空白表”文件夹。");
  terminal.say(`  2. 填好后放入“${input}/目标办登记”文件夹。`);
  terminal.say("  3. 再运行 npx kaoping blank，得到各科室的空白表，发给各科室填报。");
  terminal.say(`各科室报来的工作簿放入“${input}/待收”，双击“开始”即可收表、核对和出文稿。`);
}
