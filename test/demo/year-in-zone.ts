import { inputOfDemo } from "./input-of-demo.ts";
import { listedDays } from "./year-listing.ts";

/** Days of a small demo bureau's year as the zone of this process has them: printed, to be compared across zones. */
const input = await inputOfDemo({ sections: 2, people: 8 });
const days = ["2025-03-31", "2025-04-01", "2025-04-10", "2026-01-05", "2026-01-06", "2026-01-26"];
const texts = listedDays(input, days).map(({ text }) => text);
process.stdout.write(JSON.stringify({ offset: new Date(2026, 0, 5).getTimezoneOffset(), texts }));
