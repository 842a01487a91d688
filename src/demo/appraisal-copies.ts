import { plusDays } from "../domain/day.ts";
import { commentForm, summaryForm } from "../sheets/forms.ts";
import { dice } from "./dice.ts";
import { membersAt, type Person, type Section } from "./model.ts";
import type { PlannedCopy } from "./planned-copy.ts";
import type { Story } from "./story.ts";
import { summaryText } from "./summary-text.ts";
import { commentParts } from "./words/comments.ts";
import { trainings } from "./words/summary.ts";

/** The graded people of a section at the end of the year. */
function membersAtEnd(story: Story, section: Section): readonly Person[] {
  return membersAt(section, story.bureau.options.year, 12);
}

/** 个人总结, sent once. The first section also sends for those outside sections. */
export function summaryCopies(story: Story, section: Section): readonly PlannedCopy[] {
  const { bureau, end } = story;
  const chance = dice(bureau.options.seed, "summaries", section.code);
  const people = [...membersAtEnd(story, section), ...(section.index === 0 ? bureau.outside : [])];
  return [
    {
      on: bureau.days.onOrBefore(plusDays(end.summaries, chance.between(-4, 3))),
      form: summaryForm.name,
      write: (writer) =>
        writer(summaryForm, {
          summaries: people.map((person) => ({
            id: person.id,
            name: person.name,
            summary: summaryText(story, section, person),
            training: trainingOf(bureau.options.seed, person),
          })),
        }),
    },
  ];
}

function trainingOf(seed: number, person: Person): string | null {
  const chance = dice(seed, "training", person.id);
  return chance.next() < 0.2 ? null : chance.pick(trainings).replace("{天}", String(chance.between(3, 20)));
}

/** 评语与初定, sent once by the head; heads themselves are appraised by their leader in charge. */
export function headCommentCopies(story: Story, section: Section): readonly PlannedCopy[] {
  const { bureau, end, outcomes } = story;
  const chance = dice(bureau.options.seed, "comments", section.code);
  const on = bureau.days.onOrBefore(plusDays(end.comments, -chance.between(0, 5)));
  const people = membersAtEnd(story, section).filter(({ id }) => id !== section.head.id);
  if (people.length === 0) return [];
  return [
    {
      on,
      form: commentForm.name,
      write: (writer) =>
        writer(commentForm, {
          headComments: people.map((person) => ({
            id: person.id,
            name: person.name,
            comment: commentOn(story, person),
            proposed: outcomes.get(person.id)?.proposed ?? null,
            on: bureau.days.onOrBefore(plusDays(on, -1)),
          })),
        }),
    },
  ];
}

export function commentOn(story: Story, person: Person): string {
  const outcome = story.outcomes.get(person.id);
  const chance = dice(story.bureau.options.seed, "comment", person.id);
  const kind =
    outcome?.proposed === "优秀" ? "outstanding" : outcome?.proposed === "基本称职" ? "poor" : "ordinary";
  return commentParts[kind].map((variants: readonly string[]) => chance.pick(variants)).join("，");
}
