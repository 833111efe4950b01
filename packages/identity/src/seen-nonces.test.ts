import { expect, test } from "@jest/globals";
import { SeenNonces } from "./seen-nonces.ts";

test("a nonce is known for as long as it has to be, however often it comes", () => {
  let time = 0;
  const seen = new SeenNonces({ rememberedMs: 1000, most: 100, now: () => time });
  for (const began of [0, 700, 1999, 5000]) {
    time = began;
    expect(seen.add(`of ${began}`)).toBe(true);
    for (time = began; time < began + 1000; time += 99) expect(seen.add(`of ${began}`)).toBe(false);
  }
});

test("memory follows what came of late, not all that ever came", () => {
  let time = 0;
  const seen = new SeenNonces({ rememberedMs: 1000, most: 1_000_000, now: () => time });
  for (let number = 0; number < 10_000; number += 1) {
    time += 1;
    seen.add(String(number));
    expect(seen.size).toBeLessThanOrEqual(2001);
  }
  time += 2000;
  seen.add("after a silence");
  expect(seen.size).toBe(1);
});

test("a flood fills no more than twice the most, and the latest are known", () => {
  const seen = new SeenNonces({ rememberedMs: 1000, most: 100, now: () => 0 });
  for (let number = 0; number < 10_000; number += 1) {
    expect(seen.add(String(number))).toBe(true);
    expect(seen.size).toBeLessThanOrEqual(200);
  }
  for (let number = 9_900; number < 10_000; number += 1) expect(seen.add(String(number))).toBe(false);
});
