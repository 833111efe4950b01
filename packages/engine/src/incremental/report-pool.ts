import type { GraphQLError } from "graphql";
import { isPath } from "../execution/record-errors.ts";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { moveError } from "../response/build-result.ts";
import type { ToClientPath } from "../response/compile-client-path.ts";
import { ErrorPathIndex } from "../response/error-path-index.ts";
import type { PathKeys } from "../response-path.ts";
import type { FetchReport } from "./fetch-runs.ts";
import { PlaceTree } from "./place-tree.ts";
import type { FetchLeaf } from "./call-parts.ts";

/** Something a call reported about a place of the response. An empty path means no place in particular. */
export interface Reported {
  readonly path: PathKeys;
  readonly fetch: FetchLeaf;
}

interface ReportedError extends Reported {
  readonly error: GraphQLError;
}

interface ReportedItem extends Reported {
  readonly key: string;
  readonly item: unknown;
}

/** What the calls of a request reported and no answer has told the client yet, under the client's paths. */
export class ReportPool {
  readonly #reports: readonly FetchReport[];
  readonly #toClientPath: ToClientPath;
  readonly #seen = new Set<string>();
  readonly #paths: PathKeys[] = [];
  #read = 0;
  readonly #errors = new PlaceTree<ReportedError>();
  readonly #items = new PlaceTree<ReportedItem>();
  #index: ErrorPathIndex | undefined;

  /** `reports` may grow while the pool is in use. */
  constructor(reports: readonly FetchReport[], toClientPath: ToClientPath) {
    this.#reports = reports;
    this.#toClientPath = toClientPath;
  }

  /** True when an error, whether told already or not, is the reason for a null at the path. */
  explains(path: PathKeys): boolean {
    this.#readNew();
    return (this.#index ??= new ErrorPathIndex(this.#paths)).explains(path);
  }

  /** The errors that belong to the part of the response at a path. They are not given twice. */
  takeErrors(at: PathKeys, belongs: (reported: Reported) => boolean): GraphQLError[] {
    this.#readNew();
    return this.#errors.take(at, belongs).map(({ error }) => error);
  }

  /** The same, but leaves them to be given again. */
  copyErrors(at: PathKeys, belongs: (reported: Reported) => boolean): GraphQLError[] {
    this.#readNew();
    return this.#errors.find(at, belongs).map(({ error }) => error);
  }

  /** The lists gathered from the subgraphs' extensions, as far as they belong to the part of the response at a path. */
  takeExtensions(at: PathKeys, belongs: (reported: Reported) => boolean): JsonObject | undefined {
    this.#readNew();
    const taken = this.#items.take(at, belongs);
    if (taken.length === 0) return undefined;
    return Object.fromEntries(
      [...new Set(taken.map(({ key }) => key))].map((key) => [
        key,
        taken.flatMap((reported) => (reported.key === key ? [reported.item] : [])),
      ]),
    );
  }

  #readNew(): void {
    for (const report of this.#reports.slice(this.#read)) {
      for (const error of report.errors) this.#addError(error, report.fetch);
      for (const path of report.unlistedErrorPaths) this.#paths.push(this.#toClientPath(path).path);
      for (const [key, items] of report.extensions) for (const item of items) this.#addItem(key, item, report.fetch);
      this.#index = undefined;
    }
    this.#read = this.#reports.length;
  }

  #addError(error: GraphQLError, fetch: FetchLeaf): void {
    const path = error.path && this.#toClientPath(error.path).path;
    const text = JSON.stringify([path, error.message, error.extensions]);
    if (this.#seen.has(text)) return;
    this.#seen.add(text);
    const moved = moveError(error, path);
    if (moved.path) this.#paths.push(moved.path);
    this.#errors.add(moved.path ?? [], { error: moved, path: moved.path ?? [], fetch });
  }

  /** An item about a field the client did not select would tell of something it cannot see, so it is left out. */
  #addItem(key: string, item: unknown, fetch: FetchLeaf): void {
    if (!isJsonObject(item) || !isPath(item["path"])) {
      this.#items.add([], { key, item, path: [], fetch });
      return;
    }
    const { path, isWhole } = this.#toClientPath(item["path"]);
    if (isWhole) this.#items.add(path, { key, item: { ...item, path }, path, fetch });
  }
}
