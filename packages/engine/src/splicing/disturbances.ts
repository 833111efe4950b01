/** Changes an answer; the same way for the same text and seed. */
type Disturb = (text: string, seed: number) => string | Buffer;

/** A whole number below `limit`, the same one for the same seed and text. */
const pick = (text: string, seed: number, limit: number): number => {
  let hash = seed * 2_654_435_761;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 8) % limit;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Rebuilds a value from its inside to its outside. */
function rebuild(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return change(value.map((item) => rebuild(item, change)));
  if (!isObject(value)) return change(value);
  return change(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rebuild(item, change)])));
}

/** Puts something else in the place of one value somewhere below `data`. */
const replaceOne =
  (replacement: unknown): Disturb =>
  (text, seed) => {
    const { data } = JSON.parse(text) as { data: unknown };
    let count = 0;
    rebuild(data, () => (count += 1));
    let left = pick(text, seed, count);
    const changed = rebuild(data, (value) => {
      left -= 1;
      return left === -1 ? replacement : value;
    });
    return JSON.stringify({ data: changed });
  };

const reverse = (value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value;

const extend = (value: unknown): unknown =>
  isObject(value) ? { before: [1, { x: "]" }], ...value, after: null } : value;

const withFields =
  (fields: object): Disturb =>
  (text) =>
    JSON.stringify({ ...fields, ...(JSON.parse(text) as object) });

/** Ways in which the answers of subgraphs are unusual, or wrong. Used by tests. */
export const disturbances: readonly (readonly [string, Disturb])[] = [
  ["are written with white space", (text) => JSON.stringify(JSON.parse(text), null, "\t ")],
  ["have their fields in another order", (text) => JSON.stringify(rebuild(JSON.parse(text), reverse))],
  ["have fields nobody asked for", (text) => JSON.stringify(rebuild(JSON.parse(text), extend))],
  ["have an empty list of errors", withFields({ errors: [], extensions: { a: [] } })],
  ["have errors", withFields({ errors: [{ message: "No.", path: ["me"] }] })],
  ["have a null somewhere", replaceOne(null)],
  ["have a number somewhere", replaceOne(-12.5e3)],
  ["have a text with escapes somewhere", replaceOne('ễ"\\\u2028\u0007😀')],
  ["have a list somewhere", replaceOne([1, "x", null])],
  ["have an object somewhere", replaceOne({ id: "x", __typename: "Other" })],
  ["have a hidden enum value somewhere", replaceOne("HIDDEN")],
  ["write letters as escapes", (text) => text.replaceAll("n", "\\u006e")],
  ["are cut off", (text, seed) => text.slice(0, pick(text, seed, text.length))],
  ["go on behind their end", (text) => `${text}}`],
  [
    "have another character somewhere",
    (text, seed) => {
      const at = pick(text, seed, text.length);
      const other = '"\\,:{}[]0-e.tn \n\u0001'.charAt(pick(text, seed + 1, 18));
      return text.slice(0, at) + other + text.slice(at + 1);
    },
  ],
  [
    "are not UTF-8 somewhere",
    (text, seed) => {
      const bytes = Buffer.from(text);
      bytes[pick(text, seed, bytes.length)] = 0xff;
      return bytes;
    },
  ],
  ["repeat a field", (text) => text.replace('"name":', '"name":"twice","name":')],
];
