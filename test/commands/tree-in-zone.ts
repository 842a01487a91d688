import { build } from "../../src/commands/build.ts";
import { day } from "../../src/domain/day.ts";
import { bureauInOrder } from "../support/years.ts";
import { filesOf } from "./files-of.ts";
import { inOffice, ledger } from "./office.ts";

/** The whole tree of a small bureau as the zone of this process makes it, in a folder of its own, on the day named. */
const [, , today = ""] = process.argv;
await inOffice(async ({ input, output, file, effects }) => {
  await file(bureauInOrder + ledger("各科室报送/02/2025-03-20-1 2025年目标台账.xlsx"));
  await build({ input, output, asOf: day("2026-01-30") }, effects);
  process.stdout.write(
    JSON.stringify({ offset: new Date(2026, 0, 5).getTimezoneOffset(), files: await filesOf(output) }),
  );
}, today);
