import { createRequire } from "node:module";
import type * as sequencer from "@jest/test-sequencer";
import type { Test } from "@jest/test-result";

// Its types are those of its CommonJS face alone.
const { default: TestSequencer } = createRequire(import.meta.url)("@jest/test-sequencer") as typeof sequencer.default;

/**
 * Folders and files whose tests take a minute and more, the longest first. Where nothing is known of earlier runs Jest begins with the largest
 * files; one of these last would leave the other processors idle until it ends.
 */
const long = [
  "test/browser/keyboard",
  "test/faults/chaos",
  "test/extend",
  "test/bench/load",
  "test/browser",
  "test/faults",
  "test/deployment",
  "test/delivery/many-versions",
];

/** Jest's order of test files, with those first that are known to take long. */
// Jest asks for a default export here; nothing else does.
// oxlint-disable-next-line import/no-default-export
export default class LongestFirst extends TestSequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    const sorted = await super.sort(tests);
    const placed = sorted.map((test) => ({ test, place: placeOf(test) }));
    return placed.sort((one, other) => one.place - other.place).map(({ test }) => test);
  }
}

function placeOf({ path, context }: Test): number {
  const place = long.findIndex((start) => path.startsWith(`${context.config.rootDir}/${start}`));
  return place < 0 ? long.length : place;
}
