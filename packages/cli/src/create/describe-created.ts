import path from "node:path";
import { typedIn } from "../typed-path.ts";
import type { CreatedSubgraph } from "./create-subgraph.ts";

/** What was written, and what to type next, in words for the terminal. */
export function describeCreated({ name, owner, folder, standalone, files }: CreatedSubgraph): string {
  const shown = path.relative(typedIn(), folder) || ".";
  const pnpm = "npx -y pnpm@10.34.9";
  const next = standalone
    ? [`cd ${shown}`, `${pnpm} install`, `${pnpm} test`, `${pnpm} dev`]
    : [`${pnpm} install`, `${pnpm} jest ${shown}`, `${pnpm} sen dev ${shown}`];
  return [
    `✓ ${name} (${owner}): ${files.length} tệp · files → ${shown}`,
    "",
    "Tiếp theo · Next:",
    ...next.map((line) => `  ${line}`),
    "",
    "docs/extend.md",
  ].join("\n");
}
