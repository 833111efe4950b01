import { HubError } from "@sen/errors";
import { readTextFrom } from "./read-slices.ts";

interface Operation {
  readonly id: string;
  readonly body: string;
}

/** Operations of a manifest: `{ id: text }` as GraphQL Code Generator writes, or `{ operations: [{ id, body }] }` as Apollo does. */
export function readManifest(file: string): readonly Operation[] {
  const content = parse(file);
  if (isRecord(content) && Array.isArray(content["operations"]))
    return content["operations"].map((each) => readOperation(file, each));
  if (isRecord(content)) return Object.entries(content).map(([id, body]) => readOperation(file, { id, body }));
  throw unreadable(file);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readTextFrom(file));
  } catch (cause) {
    if (cause instanceof HubError) throw cause;
    throw unreadable(file, cause);
  }
}

function readOperation(file: string, entry: unknown): Operation {
  if (!isRecord(entry)) throw unreadable(file);
  const { id, body } = entry;
  if (typeof id !== "string" || typeof body !== "string") throw unreadable(file);
  return { id: id.replace(/^sha256:/, ""), body };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const unreadable = (file: string, cause?: unknown) =>
  new HubError(
    "CONFIGURATION",
    {
      what: {
        vi: `${file} không phải danh mục truy vấn: cần { "id": "truy vấn" } hoặc { "operations": [{ "id", "body" }] }`,
        en: `${file} is no manifest of operations: { "id": "operation" } or { "operations": [{ "id", "body" }] }`,
      },
    },
    { cause },
  );
