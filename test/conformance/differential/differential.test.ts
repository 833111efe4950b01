import { expect, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CarriedReport } from "./run-carried-cases.ts";
import type { CasesReport } from "./run-cases.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));

/** In a process of its own, where nothing stands between the engine and Node's own modules: that is twice as fast. */
const run = () =>
  new Promise<{ readonly code: unknown; readonly output: string }>((resolve) => {
    execFile(process.execPath, [MAIN], { maxBuffer: 1e9 }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, output: error ? stdout + stderr : stdout });
    });
  });

test("random operations on random supergraphs get the answer one schema would give", async () => {
  const { code, output } = await run();
  // Differences are printed as they are kept in `regressions`.
  expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
  // The lines of main.ts.
  const [report, carried] = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object) as [CasesReport, CarriedReport];
  console.log(output);
  expect(report.unplannable).toEqual({});
  expect(report.uncomposed / report.graphs).toBeLessThan(0.2);
  expect(report.refused / report.compared).toBeLessThan(0.3);
  // Small changes leave most operations alone.
  expect(carried.carried / carried.compared).toBeGreaterThan(0.5);
  expect(carried.carried).toBeLessThan(carried.compared);
}, 3_600_000);
