import { expect, test } from "vitest";
import { visibleText } from "../../src/printing/visible-text.ts";

const parts = (html: string): string[] =>
  visibleText(html)
    .split("\u001F")
    .filter((part) => part !== "");

test("a page's text and attributes as people read them, without its styles", () => {
  expect(
    parts('<style>.a{content:"x"}</style><p>甲&amp;乙&#x3D;<b>丙</b>&#39;</p><img alt="一&lt;二" src=\'x\'>'),
  ).toEqual(["甲&乙=丙'", "一<二"]);
});

test("each cell of a table stands by itself: two numbers never become one", () => {
  expect(parts("<table><tr><td>139</td><td>12345678</td></tr></table>")).toEqual(["139", "12345678"]);
});
