import { expect, test } from "@jest/globals";
import { Tally } from "./tally.ts";

test("what was written is forgotten, what was counted meanwhile is not", async () => {
  const tally = new Tally();
  const written: unknown[] = [];
  tally.count("a");
  tally.count("a");
  await tally.settle(async (counts) => {
    written.push(counts);
    tally.count("a");
    tally.count("b");
  });
  await tally.settle(async (counts) => void written.push(counts));
  await tally.settle(async (counts) => void written.push(counts));
  expect(written).toEqual([{ a: 2 }, { a: 1, b: 1 }]);
});

test("what could not be written is kept", async () => {
  const tally = new Tally();
  tally.count("a");
  await expect(tally.settle(async () => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
  let written = {};
  await tally.settle(async (counts) => void (written = counts));
  expect(written).toEqual({ a: 1 });
});

test("names nobody could have meant do not fill the memory", async () => {
  const tally = new Tally();
  for (let number = 0; number < 10_050; number += 1) tally.count(`name ${number}`);
  tally.count("name 0");
  let written: Readonly<Record<string, number>> = {};
  await tally.settle(async (counts) => void (written = counts));
  expect(Object.keys(written)).toHaveLength(10_000);
  expect(written["name 0"]).toBe(2);
});
