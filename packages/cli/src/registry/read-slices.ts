import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { HubError } from "@sen/errors";
import { lintLevels } from "@sen/registry/offline";
import type { LintConfig, SliceSchema } from "@sen/registry/offline";
import { readSchema } from "@sen/subgraph/schema";
import { parse as parseYaml } from "yaml";

/** The slices of a graph and how they are linted, as one file says it. */
export interface GraphFile {
  readonly slices: readonly SliceSchema[];
  readonly lint: LintConfig;
}

/**
 * Reads a file in the form that `rover supergraph compose` knows, with the owner of each slice:
 *
 *     subgraphs:
 *       members:
 *         owner: VWU
 *         routing_url: https://members.example/graphql
 *         schema: { file: ./members.graphql }
 *     lint:
 *       pagination: off
 *
 * Throws `CONFIGURATION` when something is missing.
 */
export function readGraphFile(file: string): GraphFile {
  const at = resolveFromCaller(file);
  const content = readYaml(at, file);
  const { subgraphs, lint } = content;
  if (!isRecord(subgraphs)) throw refuse(`${file}: thiếu mục subgraphs`, `${file}: there is no section subgraphs`);
  return {
    slices: Object.entries(subgraphs).map(([name, entry]) => readSlice(name, entry, path.dirname(at), file)),
    lint: { rules: readLevels(lint, file) },
  };
}

function readYaml(at: string, file: string): Record<string, unknown> {
  try {
    const content: unknown = parseYaml(readText(at, file));
    if (isRecord(content)) return content;
  } catch (cause) {
    if (cause instanceof HubError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw refuse(`${file} không phải YAML: ${reason}`, `${file} is not YAML: ${reason}`);
  }
  throw refuse(`${file} không có nội dung`, `${file} has no content`);
}

function readSlice(name: string, entry: unknown, folder: string, file: string): SliceSchema {
  const place = `${file}: subgraphs.${name}`;
  if (!isRecord(entry)) throw refuse(`${place} không có nội dung`, `${place} has no content`);
  const { owner, routing_url: url, schema } = entry;
  if (typeof owner !== "string")
    throw refuse(`${place} thiếu owner: mã đơn vị sở hữu`, `${place} lacks owner: the code of the unit`);
  const schemaFile = isRecord(schema) ? schema["file"] : undefined;
  if (typeof schemaFile !== "string") throw refuse(`${place} thiếu schema.file`, `${place} lacks schema.file`);
  const sdl = readSdl(path.resolve(folder, schemaFile), schemaFile);
  return { name, owner, url: typeof url === "string" ? url : standardUrl(name), sdl };
}

/** Where a slice is asked when nothing else is said. */
export function standardUrl(name: string): string {
  return `http://${name}:4000/graphql`;
}

/** A slice's schema from where the caller stands: a file, or the folder of a slice that is built with the kit. */
export function readSchemaFrom(file: string): string {
  return readSdl(resolveFromCaller(file), file);
}

function readSdl(at: string, file: string): string {
  const folder = statSync(at, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return folder ? readSchema(pathToFileURL(`${at}${path.sep}`)) : readText(at, file);
}

/** The text of a file from where the caller stands. */
export function readTextFrom(file: string): string {
  return readText(resolveFromCaller(file), file);
}

function readText(at: string, file: string): string {
  try {
    return readFileSync(at, "utf8");
  } catch (cause) {
    throw new HubError(
      "CONFIGURATION",
      { what: { vi: `không đọc được tệp ${file}`, en: `the file ${file} cannot be read` } },
      { cause },
    );
  }
}

/** Package managers change the folder; what people type is meant from where they stand. */
export function resolveFromCaller(file: string): string {
  return path.resolve(process.env["INIT_CWD"] ?? ".", file);
}

function readLevels(lint: unknown, file: string): NonNullable<LintConfig["rules"]> {
  if (lint === undefined || lint === null) return {};
  if (!isRecord(lint)) throw refuse(`${file}: lint phải là danh sách quy tắc`, `${file}: lint has to list rules`);
  const levels = Object.entries(lint).map(([rule, level]) => {
    // YAML 1.1 readers take `off` for false.
    const said = level === false ? "off" : level;
    if (!(rule in lintLevels) || !(said === "off" || said === "warn" || said === "error")) {
      const rules = Object.keys(lintLevels).join(", ");
      throw refuse(
        `${file}: lint.${rule} không hợp lệ; các quy tắc: ${rules}; mức: off, warn, error`,
        `${file}: lint.${rule} is not valid; rules: ${rules}; levels: off, warn, error`,
      );
    }
    return [rule, said];
  });
  return Object.fromEntries(levels);
}

function refuse(vi: string, en: string): HubError {
  return new HubError("CONFIGURATION", { what: { vi, en } });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
