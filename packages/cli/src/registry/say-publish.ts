import type { LocalizedMessage } from "@sen/errors";
import { createReport, writeText } from "@sen/registry/offline";
import type { Said } from "./access-options.ts";
import type { PublishOutcome } from "./publish-at.ts";

/** What a publish came to, with every finding: where, whose, what to do. */
export function sayPublish(names: readonly string[], result: PublishOutcome): Said {
  const report = createReport({ changed: names, findings: result.findings, affected: [] });
  const findings =
    result.findings.length === 0
      ? []
      : [{ vi: writeText(report, "vi").trimEnd(), en: writeText(report, "en").trimEnd() }];
  return {
    lines: [...findings, sum(names, result)],
    json: result,
    exitCode: result.outcome === "REFUSED" || result.outcome === "WAITING" ? 1 : 0,
  };
}

function sum(
  names: readonly string[],
  { outcome, version, requestId, serving, connected }: PublishOutcome,
): LocalizedMessage {
  const all = names.join(", ");
  switch (outcome) {
    case "PUBLISHED": {
      const known = serving !== null && connected !== null;
      return {
        vi: `✓ ${all}: phiên bản ${version}${known ? `, ${serving} trên ${connected} cổng đang phục vụ` : ""}.`,
        en: `✓ ${all}: version ${version}${known ? `, ${serving} of ${connected} gateways serve it` : ""}.`,
      };
    }
    case "UNCHANGED":
      return {
        vi: `✓ ${all}: không có gì thay đổi (phiên bản ${version}).`,
        en: `✓ ${all}: nothing changed (version ${version}).`,
      };
    case "WAITING":
      return {
        vi: `… ${all}: chờ các đơn vị nêu trên đồng ý${requestId === null ? "" : ` (yêu cầu ${requestId}; sen approve)`}.`,
        en: `… ${all}: waits for the units named above to agree${requestId === null ? "" : ` (request ${requestId}; sen approve)`}.`,
      };
    default:
      return { vi: `✗ ${all}: không được nhận; không có gì thay đổi.`, en: `✗ ${all}: refused; nothing was changed.` };
  }
}
