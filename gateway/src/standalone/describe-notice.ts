import type { SourceNotice } from "../supergraph/graph-source.ts";

/** What an operator reads when a gateway gets another graph, or does not. */
export function describeNotice(notice: SourceNotice): string {
  switch (notice.kind) {
    case "CONNECTED":
      return `Connected to the registry at ${notice.url}.`;
    case "SERVED":
      return `Version ${notice.version} of the graph, from ${notice.from}, is served.`;
    case "PROBLEM": {
      const about = notice.version === undefined ? "" : ` of version ${notice.version}`;
      return `${notice.code}${about}: ${notice.message}`;
    }
    case "FILE":
      if (notice.error === undefined) return `The supergraph was loaded again from ${notice.file}.`;
      return `The supergraph stays as it was: ${notice.error.message}`;
    // There are no others.
    default:
      return "";
  }
}
