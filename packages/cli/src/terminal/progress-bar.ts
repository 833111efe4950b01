import type { TableProgress } from "../scale/seed-scale.ts";

const width = 24;

/** Draws how far a table has come, over the line before; on a terminal only. */
export function drawProgress({ table, rows, expected }: TableProgress): void {
  if (!process.stderr.isTTY) return;
  const part = expected === 0 ? 0 : Math.min(1, rows / expected);
  const bar = "█".repeat(Math.round(part * width)).padEnd(width, "░");
  const goal = expected === 0 ? "" : ` / ${expected.toLocaleString("en")}`;
  process.stderr.write(`\r\u001B[2K${bar} ${table}: ${rows.toLocaleString("en")}${goal}`);
}

/** Clears the bar, so that what is printed next stands in its place. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[2K");
}
