import { expect, test } from "@jest/globals";
import { allOf, raw, renderSql, sql } from "./sql.ts";

test("values become parameters, numbered through nested pieces", () => {
  const condition = sql`year = ${2026} and state = any(${["DRAFT"]})`;
  expect(renderSql(sql`select * from ${raw("plan")} where ${condition} limit ${5}`)).toEqual({
    text: "select * from plan where year = $1 and state = any($2) limit $3",
    values: [2026, ["DRAFT"], 5],
  });
});

test("input never becomes SQL text", () => {
  const rendered = renderSql(sql`select ${"'; drop table member; --"}`);
  expect(rendered.text).toBe("select $1");
});

test("absent conditions are left out and no condition is true", () => {
  expect(renderSql(allOf([null, sql`a = ${1}`, false, sql`b = ${2}`])).text).toBe("a = $1 and b = $2");
  expect(renderSql(allOf([undefined])).text).toBe("true");
});
