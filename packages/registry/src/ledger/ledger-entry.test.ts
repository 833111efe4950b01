import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { expect, test } from "@jest/globals";
import { findExcerptFault, findFault, firstPrevious, hashEntry, signHash } from "./ledger-entry.ts";
import type { LedgerEntry } from "./ledger-entry.ts";

const registry = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519");
const keys = new Map([["k1", registry.publicKey]]);

function seal(facts: Partial<LedgerEntry>, previous: LedgerEntry | undefined, key: KeyObject = registry.privateKey) {
  const entry = {
    at: "2026-11-26T00:00:00.000Z",
    graph: "network",
    kind: "PUBLISHED" as const,
    unit: "MOET",
    actor: "person:1",
    subject: "{}",
    ...facts,
    number: facts.number ?? (previous?.number ?? 0) + 1,
    previous: previous?.hash ?? firstPrevious,
  };
  const hash = hashEntry(entry);
  return { ...entry, hash, keyId: "k1", signature: signHash(hash, key) };
}

function chain(...units: readonly string[]): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const unit of units) entries.push(seal({ unit }, entries.at(-1)));
  return entries;
}

const ledger = chain("MOET", "MOH", "MOET", "VWU", "MOH");
const [first, second, third, fourth, fifth] = ledger as [
  LedgerEntry,
  LedgerEntry,
  LedgerEntry,
  LedgerEntry,
  LedgerEntry,
];

test("a ledger as it was sealed has no fault, from its beginning and from any entry known", () => {
  expect(findFault(ledger, keys)).toBeNull();
  expect(findFault(ledger, keys, { until: fifth })).toBeNull();
  expect(findFault([third, fourth, fifth], keys, { after: second })).toBeNull();
  expect(findFault([], keys)).toBeNull();
});

test.each<[string, Partial<LedgerEntry>]>([
  ["number", { number: 30 }],
  ["time", { at: "2026-11-27T00:00:00.000Z" }],
  ["graph", { graph: "staging" }],
  ["kind", { kind: "DELETED" }],
  ["unit", { unit: "MOF" }],
  ["actor", { actor: "person:2" }],
  ["subject", { subject: '{"version":2}' }],
  ["hash", { hash: fourth.hash }],
  ["previous hash", { previous: firstPrevious }],
  ["signature", { signature: fourth.signature }],
  ["key", { keyId: "k2" }],
])("an entry whose %s was changed is found", (_field, change) => {
  const forged = { ...third, ...change };
  const fault = findFault([first, second, forged, fourth, fifth], keys);
  expect(fault?.number).toBe(forged.number);
  expect(findExcerptFault([second, forged, fifth], keys)).not.toBeNull();
});

test.each<[string, LedgerEntry[], number]>([
  ["removed at the beginning", [second, third, fourth, fifth], 2],
  ["removed in the middle", [first, second, fourth, fifth], 4],
  ["removed at the end", [first, second, third, fourth], 5],
  ["swapped", [first, third, second, fourth, fifth], 3],
  ["told twice", [first, second, second, third, fourth, fifth], 2],
  ["inserted", [first, second, seal({ unit: "MOF" }, second), third, fourth, fifth], 3],
  ["all gone", [], 1],
])("entries %s are found", (_how, entries, number) => {
  expect(findFault(entries, keys, { until: fifth })).toEqual({ number, reason: "MISSING" });
});

test("an end that was written anew with the registry's own key is found by whoever knows the old one", () => {
  const other = seal({ unit: "MOF" }, fourth);
  expect(findFault([first, second, third, fourth, other], keys)).toBeNull();
  expect(findFault([first, second, third, fourth, other], keys, { until: fifth })).toEqual({
    number: 5,
    reason: "CHANGED",
  });
});

test("a ledger sealed anew by somebody without the key is found", () => {
  const forged: LedgerEntry[] = [];
  for (const unit of ["MOET", "MOF"]) forged.push(seal({ unit }, forged.at(-1), stranger.privateKey));
  expect(findFault(forged, keys)).toEqual({ number: 1, reason: "FORGED" });
  const renamed = forged.map((entry) => ({ ...entry, keyId: "stranger" }));
  expect(findFault(renamed, keys)).toEqual({ number: 1, reason: "UNKNOWN_KEY" });
  expect(findExcerptFault(forged, keys)).toEqual({ number: 1, reason: "FORGED" });
});

test("facts cannot be moved from one field to its neighbour", () => {
  const one = seal({ unit: "MOET", actor: "person:1" }, undefined);
  const other = seal({ unit: 'MOET","person', actor: ":1" }, undefined);
  expect(one.hash.equals(other.hash)).toBe(false);
});

test("an excerpt is proved entry by entry, in order, and by its neighbours where both are there", () => {
  expect(findExcerptFault([second, fifth], keys)).toBeNull();
  expect(findExcerptFault([second, third], keys)).toBeNull();
  expect(findExcerptFault([fifth, second], keys)).toEqual({ number: 2, reason: "MISSING" });
  expect(findExcerptFault([second, seal({ unit: "MOF", number: 3 }, first)], keys)).toEqual({
    number: 3,
    reason: "MISSING",
  });
});
