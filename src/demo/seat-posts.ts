import type { Person } from "./model.ts";
import type { WorkField } from "./words/fields.ts";
import { rareNames, sharedName } from "./words/names.ts";

/** From this many people on, two of them have one name. */
const ENOUGH_FOR_SHARED_NAME = 40;

/** Post, category and work that go with a seat: 0 the head, 1 the reporter, then the others. */
export function seatPost(
  field: WorkField,
  position: number,
  servant: boolean,
  rank: string,
): Pick<Person, "post" | "category" | "work"> {
  if (position === 0) {
    const office = field.section === "办公室";
    const station = field.section.endsWith("所");
    return {
      post: office ? "主任、一级主任科员" : `${station ? "所长" : "科长"}、一级主任科员`,
      category: office ? "主任" : "科长",
      work: `主持全面工作，负责${field.business}`,
    };
  }
  if (servant) return { post: "技术工二级", category: "工勤", work: "公务用车驾驶和文印收发" };
  const task = field.counted[(position - 1) % field.counted.length];
  return {
    post: rank,
    category: "工作人员",
    work: workAt(position, field.business, task?.work ?? field.business),
  };
}

function workAt(position: number, business: string, task: string): string {
  if (position === 1) return `综合报送、${business}`;
  return position % 2 === 0 ? business : task.replace(/\{n\}.*$/, "");
}

const rareSeats = ["0:1", "1:0", "2:2", "3:2"];

/** The names that are given on purpose: rare characters, and one name for two people of different sections. */
export function givenName(
  section: number,
  position: number,
  sections: number,
  people: number,
): Partial<Pick<Person, "name" | "sex">> {
  const shared = people >= ENOUGH_FOR_SHARED_NAME && sections > 1;
  const isFirst = section === 0 && position === 2;
  const isSecond = section === sections - 1 && position === 1;
  if (shared && (isFirst || isSecond)) return sharedName;
  return rareNames[rareSeats.indexOf(`${section}:${position}`)] ?? {};
}
