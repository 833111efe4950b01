import path from "node:path";
import { watch } from "chokidar";

/** Milliseconds without a further change before one is acted on: editors save in several steps. */
const quietFor = 300;

export interface WatchOptions<Slice extends string> {
  /** Folder of each slice that is watched; its sources lie in `src`. */
  readonly folders: ReadonlyMap<Slice, string>;
  readonly recompose: () => Promise<void>;
  readonly restart: (slice: Slice) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Watches the slices' sources: a changed slice is started anew, and a changed schema is composed first. A graph that
 * does not compose changes nothing, so the running one stays. Gives the function that ends the watch.
 */
export function watchSlices<Slice extends string>(options: WatchOptions<Slice>): () => void {
  const changed = new Map<Slice, { schema: boolean }>();
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
  const folders = new Map([...options.folders].map(([slice, folder]) => [path.join(folder, "src"), slice]));
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
