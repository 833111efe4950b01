import { spawnSync } from "node:child_process";
import path from "node:path";
import { readAudit } from "./read-audit.ts";

/**
 * `pnpm flaws`: known flaws of what production installs, by the registry packages come from. Ends with 0 when there are none, 1 when there are, and 2
 * when the registry does not say: then nobody has looked, and the bill of materials (`pnpm sbom`) goes to a scanner that does.
 */
const root = path.resolve(import.meta.dirname, "../..");
const { stdout, error } = spawnSync("pnpm", ["audit", "--prod", "--json"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});
const audit = readAudit(error === undefined ? stdout : error.message);
switch (audit.kind) {
  case "none":
    console.log(`✓ no known flaw in ${audit.packages} packages, ${new Date().toISOString()}`);
    break;
  case "flaws":
    for (const { name, versions, severity, title, url } of audit.flaws)
      console.log(`✗ ${severity}: ${name} ${versions.join(", ")}: ${title} (${url})`);
    process.exitCode = 1;
    break;
  case "unanswered":
    console.log(`!! nobody has looked for known flaws: ${audit.reason}`);
    console.log(
      "!! write the bill of materials (pnpm sbom) and give it to a scanner, or ask another registry (npm_config_registry=…)",
    );
    process.exitCode = 2;
}
