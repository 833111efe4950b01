import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { readContactKeys } from "./contact-keys.ts";
import type { ContactKeys } from "./contact-keys.ts";
import { currentMark, emailIndex, open, seal } from "./seal.ts";
import type { SealedPlace } from "./seal.ts";

const newKey = (id: string) => ({ id, secret: randomBytes(32) });
const old: ContactKeys = { keys: [newKey("old")], indexSecret: randomBytes(32) };
const rotated: ContactKeys = { ...old, keys: [newKey("new"), ...old.keys] };
const place: SealedPlace = { column: "mobile", memberId: "mem_1" };

test("what was sealed opens again, under the key that sealed it, and looks different each time", () => {
  const sealed = seal(old, place, "0912 345 678 (Hà)");
  expect(sealed).not.toContain("345");
  expect(seal(old, place, "0912 345 678 (Hà)")).not.toBe(sealed);
  expect(open(old, place, sealed)).toBe("0912 345 678 (Hà)");
  expect(open(rotated, place, sealed)).toBe("0912 345 678 (Hà)");
  expect(seal(rotated, place, "x").startsWith(currentMark(rotated))).toBe(true);
});

test("a value from before there was a key is given back as it is", () => {
  expect(open(old, place, "0000 000 001 (demo)")).toBe("0000 000 001 (demo)");
});

test("a value that was changed, moved to another row or column, or sealed with an unknown key does not open", () => {
  const sealed = seal(old, place, "0912 345 678");
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
  expect(() => open(old, place, changed)).toThrow();
  expect(() => open(old, { ...place, memberId: "mem_2" }, sealed)).toThrow();
  expect(() => open(old, { ...place, column: "work_phone" }, sealed)).toThrow();
  expect(() => open({ ...old, keys: [newKey("other")] }, place, sealed)).toThrow("the key old");
});

test("equal e-mails have equal digests, whatever their case and whichever key seals", () => {
  expect(emailIndex(old, "Ha.Le@demo.example")).toBe(emailIndex(rotated, "ha.le@DEMO.example"));
  expect(emailIndex(old, "ha.le@demo.example")).not.toBe(emailIndex(old, "ha.lee@demo.example"));
});

test("keys of another form are refused by name", () => {
  const key = randomBytes(32).toString("base64");
  expect(readContactKeys({ CONTACT_KEYS: `a:${key},b:${key}`, CONTACT_INDEX_KEY: key }).keys).toHaveLength(2);
  for (const CONTACT_KEYS of ["", key, `a:${key.slice(8)}`, `a b:${key}`]) {
    expect(() => readContactKeys({ CONTACT_KEYS, CONTACT_INDEX_KEY: key })).toThrow("CONTACT_KEYS");
  }
  expect(() => readContactKeys({ CONTACT_KEYS: `a:${key}` })).toThrow("CONTACT_INDEX_KEY");
});
