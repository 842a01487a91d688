import { readFile } from "node:fs/promises";
import * as z from "zod";
import { CannotRun } from "./usage-error.ts";

const schema = z.strictObject({
  browser: z.string().optional(),
  fonts: z.string().optional(),
  input: z.string().optional(),
  output: z.string().optional(),
});

/** Settings of the machine, not of the office: the browser that prints, the folders of fonts, input and output. */
export type MachineSettings = z.infer<typeof schema>;

const FILE = "kaoping.config.json";

/** What `kaoping.config.json` in the working folder says; the environment (KAOPING_BROWSER …) wins over it. */
export async function machineSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<MachineSettings> {
  const filed = await readFiled();
  const named = Object.entries(schema.shape).flatMap(([key]) => {
    const value = environment[`KAOPING_${key.toUpperCase()}`];
    return value === undefined || value === "" ? [] : [[key, value]];
  });
  return schema.parse({ ...filed, ...Object.fromEntries(named) });
}

async function readFiled(): Promise<MachineSettings> {
  const text = await readFile(FILE, "utf8").catch(() => null);
  if (text === null) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new CannotRun(`${FILE} 没有按 JSON 格式写完整，请核对引号、逗号和括号；路径中的“\\”要写成“\\\\”。`);
  }
  const settings = schema.safeParse(parsed);
  if (!settings.success) {
    throw new CannotRun(`${FILE} 中只能有 browser、fonts、input、output 四项，内容都是路径。`);
  }
  return settings.data;
}
