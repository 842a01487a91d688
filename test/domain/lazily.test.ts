import { expect, it } from "vitest";
import { keepingLast, keepingSome, lazily, once, oncePer } from "../../src/domain/lazily.ts";

it("computes a value when it is first asked for, and once", () => {
  let times = 0;
  const value = once(() => (times += 1));
  expect(times).toBe(0);
  expect([value(), value()]).toEqual([1, 1]);
});

it("keeps what is null", () => {
  let times = 0;
  const value = once(() => {
    times += 1;
    return null;
  });
  value();
  value();
  expect(times).toBe(1);
});

it("adds properties to what is lazy already without reading it", () => {
  const read: string[] = [];
  const person = lazily(
    { name: "王明" },
    {
      facts: () => {
        read.push("facts");
        return 3;
      },
    },
  );
  const judged = lazily(person, {
    review: () => {
      read.push("review");
      return person.facts + 1;
    },
  });
  expect(read).toEqual([]);
  expect([judged.review, judged.facts, person.facts]).toEqual([4, 3, 3]);
  expect(read).toEqual(["review", "facts"]);
  expect({ ...judged }).toEqual({ name: "王明", facts: 3, review: 4 });
});

it("computes once for each thing", () => {
  let times = 0;
  const sizeOf = oncePer((rows: readonly number[]) => {
    times += 1;
    return rows.length;
  });
  const rows = [1, 2];
  expect([sizeOf(rows), sizeOf(rows), sizeOf([1])]).toEqual([2, 2, 1]);
  expect(times).toBe(2);
});

it("keeps the last answer alone", () => {
  const asked: string[] = [];
  const answer = keepingLast((name: string) => {
    asked.push(name);
    return `${name}好`;
  });
  expect([answer("王"), answer("王"), answer("李"), answer("王")]).toEqual(["王好", "王好", "李好", "王好"]);
  expect(asked).toEqual(["王", "李", "王"]);
});

it("keeps so many answers, and begins anew with more", () => {
  const asked: string[] = [];
  const answer = keepingSome((name: string) => {
    asked.push(name);
    return `${name}好`;
  }, 2);
  expect(["王", "李", "王", "赵", "赵", "王"].map(answer)).toEqual(
    ["王", "李", "王", "赵", "赵", "王"].map((name) => `${name}好`),
  );
  expect(asked).toEqual(["王", "李", "赵", "王"]);
});
