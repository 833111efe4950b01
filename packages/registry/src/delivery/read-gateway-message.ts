import type { GatewayReport } from "../client/gateway-report.ts";
import type { UsageEntry, UsageReport } from "../client/usage-report.ts";
import { RefusedMessageError } from "./read-json-body.ts";

/** Entries of one report at most. */
const MAX_ENTRIES = 5_000;
const MAX_TEXT = 2_000;

type Fields = Readonly<Record<string, unknown>>;

/** Reads what a gateway says of itself. Throws RefusedMessageError naming the first field that is not right. */
export function readGatewayReport(body: unknown): GatewayReport {
  const fields = fieldsOf(body);
  const state = textOf(fields, "state");
  if (state !== "LOADING" && state !== "SERVING" && state !== "REFUSED") throw wrong("state");
  const report = {
    version: countOf(fields, "version"),
    state,
    serving: fields["serving"] === null ? null : countOf(fields, "serving"),
    lagMs: fields["lagMs"] === null ? null : countOf(fields, "lagMs"),
  } as const;
  if (fields["error"] === undefined) return report;
  const error = fieldsOf(fields["error"]);
  return { ...report, error: { code: textOf(error, "code"), message: textOf(error, "message") } };
}

/** Reads what a gateway counted. */
export function readUsageReport(body: unknown): UsageReport {
  const fields = fieldsOf(body);
  const { entries } = fields;
  if (!Array.isArray(entries) || entries.length > MAX_ENTRIES) throw wrong("entries");
  return {
    gatewayId: textOf(fields, "gatewayId"),
    id: textOf(fields, "id"),
    entries: entries.map(readEntry),
    lost: countOf(fields, "lost"),
  };
}

function readEntry(entry: unknown): UsageEntry {
  const fields = fieldsOf(entry);
  return {
    client: textOf(fields, "client"),
    clientVersion: textOf(fields, "clientVersion"),
    operationName: textOf(fields, "operationName"),
    document: textOf(fields, "document", 1_000_000),
    hash: textOf(fields, "hash"),
    count: countOf(fields, "count"),
    errors: countOf(fields, "errors"),
    from: timeOf(fields, "from"),
    to: timeOf(fields, "to"),
  };
}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null) throw new RefusedMessageError(400, "BAD_REQUEST", "Not an object.");
  return { ...value };
}

function textOf(fields: Fields, name: string, longest = MAX_TEXT): string {
  const value = fields[name];
  if (typeof value !== "string") throw wrong(name);
  return value.slice(0, longest);
}

function timeOf(fields: Fields, name: string): string {
  const text = textOf(fields, name);
  if (Number.isNaN(Date.parse(text))) throw wrong(name);
  return text;
}

function countOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrong(name);
}

function wrong(field: string): RefusedMessageError {
  return new RefusedMessageError(400, "BAD_REQUEST", `The field "${field}" is missing or not of its kind.`);
}
