import { HubError } from "@sen/errors";
import { buildApiSchema, compareSchemas, createReport } from "@sen/registry/offline";
import type { CheckReport } from "@sen/registry/offline";
import { buildSchema } from "graphql";
import type { GraphQLSchema } from "graphql";
import { readTextFrom } from "./read-slices.ts";

/** What differs for clients between two files: supergraphs, or schemas as clients see them. */
export async function diffOffline(before: string, after: string): Promise<CheckReport> {
  const findings = await compareSchemas(readApiSchema(before), readApiSchema(after));
  return createReport({ changed: [], findings, affected: [] });
}

function readApiSchema(file: string): GraphQLSchema {
  const text = readTextFrom(file);
  try {
    return /@join__graph\b/.test(text) ? buildApiSchema(text) : buildSchema(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HubError(
      "CONFIGURATION",
      { what: { vi: `${file} không phải lược đồ GraphQL: ${reason}`, en: `${file} is no GraphQL schema: ${reason}` } },
      { cause },
    );
  }
}
