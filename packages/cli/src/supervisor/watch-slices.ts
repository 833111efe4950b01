import path from "node:path";
import { watch } from "chokidar";
import { sliceFolder, sliceNames } from "../slices.ts";
import type { SliceName } from "../slices.ts";

/** Milliseconds without a further change before one is acted on: editors save in several steps. */
const quietFor = 300;

export interface WatchOptions {
  readonly recompose: () => Promise<void>;
  readonly restart: (slice: SliceName) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Watches the slices' sources: a changed slice is started anew, and a changed schema is composed first. A graph that
 * does not compose changes nothing, so the running one stays. Gives the function that ends the watch.
 */
export function watchSlices(options: WatchOptions): () => void {
  const changed = new Map<SliceName, { schema: boolean }>();
  let timer: NodeJS.Timeout | undefined;
  let busy = Promise.resolve();
  const act = async () => {
    const batch = [...changed];
    changed.clear();
    try {
      if (batch.some(([, { schema }]) => schema)) await options.recompose();
      for (const [slice] of batch) await options.restart(slice);
    } catch (error) {
      options.onFailure(error);
    }
  };
  const folders = new Map(sliceNames.map((slice) => [path.join(sliceFolder(slice), "src"), slice]));
  const watcher = watch([...folders.keys()], { ignoreInitial: true }).on("all", (_event, file) => {
    const [, slice] = [...folders].find(([folder]) => file.startsWith(folder + path.sep)) ?? [];
    if (slice === undefined || !/\.(ts|graphql)$/.test(file) || file.endsWith(".test.ts")) return;
    const schema = file.endsWith(".graphql") || (changed.get(slice)?.schema ?? false);
    changed.set(slice, { schema });
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy.then(act);
    }, quietFor);
  });
  return () => {
    clearTimeout(timer);
    void watcher.close();
  };
}
