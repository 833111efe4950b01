import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { ApolloServerErrorCode, ApolloServerValidationErrorCode } from "@apollo/server/errors";
import { expect, test } from "@jest/globals";
import type { SubgraphErrorCode } from "@sen/engine";
import { errorMessages, graphMessages } from "@sen/errors";
import type { LocalizedMessage } from "@sen/errors";

const root = path.resolve(import.meta.dirname, "../../..");

/** Codes that bring texts, and codes that become others before a client reads them. */
const told: ReadonlySet<string> = new Set([
  ...Object.keys(errorMessages),
  ...Object.keys(graphMessages),
  // The registry says why, in both languages.
  "QUARANTINED",
  // Shown as INTERNAL, under an id.
  "INTERNAL_SERVER_ERROR",
]);

/** Does not compile while the engine's list has a code without a text. */
const ofEngine: Readonly<Record<SubgraphErrorCode, LocalizedMessage>> = graphMessages;

test("no code that the engine, the gateway or Apollo Server gives is without a text", () => {
  const apollo = [...Object.values(ApolloServerErrorCode), ...Object.values(ApolloServerValidationErrorCode)];
  const files = globSync("{packages/engine,gateway}/src/**/*.ts", { cwd: root }).filter(
    (file) => !file.endsWith(".test.ts"),
  );
  const given = files.flatMap((file) => codesIn(readFileSync(path.join(root, file), "utf8")));
  expect(given).toEqual(expect.arrayContaining(["OPERATION_NOT_PLANNABLE", "REQUEST_CANCELLED", "SUBGRAPH_TIMEOUT"]));
  // Node's own codes begin with E and are no answers.
  const untold = [...apollo, ...given, ...Object.keys(ofEngine)].filter(
    (code) => !told.has(code) && !/^E[A-Z]+$/.test(code),
  );
  expect([...new Set(untold)]).toEqual([]);
});

test("a code that is added without a text is found, however it is written", () => {
  expect(codesIn('{ extensions: { code: "NEW_ONE" } }')).toEqual(["NEW_ONE"]);
  expect(codesIn('{ code: late ? "TOO_LATE" : "TOO_EARLY" }')).toEqual(["TOO_LATE", "TOO_EARLY"]);
  expect(codesIn('throw new SubgraphFailure("NEW_FAULT", message)')).toEqual(["NEW_FAULT"]);
});

/** The codes in `code: "A"`, `code: late ? "A" : "B"` and `new SubgraphFailure("A"`. */
function codesIn(source: string): readonly string[] {
  const places = source.match(/\bcode\??:\s[^,};]*|new SubgraphFailure\(\s*"[A-Z_]+"/g) ?? [];
  return places.flatMap((place) => [...place.matchAll(/"([A-Z][A-Z_]+)"/g)].map(([, code = ""]) => code));
}
