import { inputOfDemo } from "./input-of-demo.ts";
import { listedDays, yearDays } from "./year-listing.ts";

/** Days of a small demo bureau's year as the zone of this process has them: printed, to be compared across zones. */
const input = await inputOfDemo({ sections: 2, people: 8 });
const texts = listedDays(input, yearDays).map(({ text }) => text);
process.stdout.write(JSON.stringify({ offset: new Date(2026, 0, 5).getTimezoneOffset(), texts }));
