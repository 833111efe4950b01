import type { Random } from "./random.ts";

const LEAVES = ["String", "String", "Int", "Float", "Boolean", "ID", "Hue", "Era", "Blob"];

/** Field names come from few, so that fields of different types often share theirs. */
export const FIELD_NAMES = [
  "name",
  "size",
  "near",
  "best",
  "all",
  "part",
  "note",
  "rank",
  "link",
  "kind",
  "more",
  "tone",
];

export function drawLeaf(random: Random): string {
  return wrap(random, random.pick(LEAVES), 0.2);
}

/** A type with lists and non-nulls around it. `lists` is how often there is one. */
export function wrap(random: Random, named: string, lists = 0.4): string {
  const nonNull = (type: string, share: number) => (random.chance(share) ? `${type}!` : type);
  if (!random.chance(lists)) return nonNull(named, 0.35);
  const list = nonNull(`[${nonNull(named, 0.4)}]`, 0.35);
  return random.chance(0.15) ? nonNull(`[${list}]`, 0.35) : list;
}

/** Arguments that every subgraph declares alike; empty for most fields. */
export function drawArguments(random: Random): string {
  if (!random.chance(0.3)) return "";
  const all = [
    "n: Int",
    "n: Int = 2",
    "up: Boolean",
    "need: Int!",
    'word: String = "w"',
    "era: Era",
    "option: Option",
    "list: [Int!]",
  ];
  const drawn = new Map(random.sample(all, 1 + random.below(2)).map((text) => [text.split(":")[0], text]));
  return [...drawn.values()].join(", ");
}

/** Literals for the arguments a field must have, and for some of the others. */
export function drawLiterals(random: Random, args: string): string {
  const given = args
    .split(", ")
    .filter((arg) => arg.endsWith("!") || random.chance(0.5))
    .flatMap((arg) => {
      const [name = "", type = ""] = arg.split(": ");
      const literal = literalOf(random, type.replace(/ =.*/, "").replace("!", ""));
      return literal === undefined ? [] : `${name}: ${literal}`;
    });
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

function literalOf(random: Random, type: string): string | undefined {
  switch (type) {
    case "Int":
      return String(random.below(4));
    case "Boolean":
      return String(random.chance(0.5));
    case "Era":
      return random.pick(["OLD", "NEW"]);
    default:
      return undefined;
  }
}
