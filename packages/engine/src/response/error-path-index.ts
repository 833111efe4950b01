import type { PathKeys } from "../response-path.ts";

interface Node {
  readonly children: Map<string | number, Node>;
  isError: boolean;
}

/** Answers whether a null in the response is already explained by an error of a subgraph. */
export class ErrorPathIndex {
  readonly #root: Node = { children: new Map(), isError: false };

  constructor(paths: Iterable<PathKeys>) {
    for (const path of paths) {
      let node = this.#root;
      for (const key of path) {
        const next = node.children.get(key) ?? { children: new Map(), isError: false };
        node.children.set(key, next);
        node = next;
      }
      node.isError = true;
    }
  }

  /** True when an error stands at the path, above it (the whole object failed) or below it (its null propagated). */
  explains(path: PathKeys): boolean {
    let node = this.#root;
    if (node.isError) return true;
    for (const key of path) {
      const next = node.children.get(key);
      if (next === undefined) return false;
      if (next.isError) return true;
      node = next;
    }
    return true;
  }
}
