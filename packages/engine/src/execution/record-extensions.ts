import { isJsonObject } from "../json.ts";
import type { ExecutionState, SubgraphResponse } from "./execution-state.ts";
import { isPath } from "./record-errors.ts";
import type { FetchPaths } from "./record-errors.ts";

/**
 * Gathers the extensions named by the `extensionPaths` option. Their items point into the response like errors do, so
 * their paths are translated like errors' paths. Items without a path are kept as they are.
 */
export function recordExtensions(
  state: ExecutionState,
  keys: readonly string[],
  response: SubgraphResponse,
  paths: FetchPaths,
): void {
  for (const key of keys) {
    const items = response.extensions?.[key];
    if (!Array.isArray(items)) continue;
    const gathered = state.extensions.get(key) ?? [];
    for (const item of items) {
      if (isJsonObject(item) && isPath(item["path"])) {
        for (const path of paths.relocate(item["path"])) gathered.push({ ...item, path });
      } else gathered.push(item);
    }
    state.extensions.set(key, gathered);
  }
}
