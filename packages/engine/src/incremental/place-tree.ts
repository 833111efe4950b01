import type { PathKeys } from "../response-path.ts";

interface Entry<Item> {
  readonly item: Item;
  /** The place in the order of addition. */
  readonly order: number;
}

interface Node<Item> {
  readonly below: Map<string | number, Node<Item>>;
  entries: Entry<Item>[];
}

/** Things that belong to places of a response, found without a look at those of all other places. */
export class PlaceTree<Item> {
  readonly #root: Node<Item> = { below: new Map(), entries: [] };
  #size = 0;

  add(path: PathKeys, item: Item): void {
    let node = this.#root;
    for (const key of path) {
      const next = node.below.get(key) ?? { below: new Map(), entries: [] };
      node.below.set(key, next);
      node = next;
    }
    node.entries.push({ item, order: (this.#size += 1) });
  }

  /** The items at the path, above it and below it that belong, in the order they were added. */
  find(path: PathKeys, belongs: (item: Item) => boolean): Item[] {
    const found: Entry<Item>[] = [];
    for (const node of this.#nodesAround(path)) found.push(...node.entries.filter(({ item }) => belongs(item)));
    return found.sort((one, other) => one.order - other.order).map(({ item }) => item);
  }

  /** Finds items and removes them. */
  take(path: PathKeys, belongs: (item: Item) => boolean): Item[] {
    const found = this.find(path, belongs);
    if (found.length === 0) return found;
    const taken = new Set(found);
    for (const node of this.#nodesAround(path)) node.entries = node.entries.filter(({ item }) => !taken.has(item));
    return found;
  }

  *#nodesAround(path: PathKeys): Generator<Node<Item>> {
    let node: Node<Item> | undefined = this.#root;
    for (const key of path) {
      yield node;
      node = node.below.get(key);
      if (!node) return;
    }
    yield* nodesFrom(node);
  }
}

function* nodesFrom<Item>(node: Node<Item>): Generator<Node<Item>> {
  yield node;
  for (const below of node.below.values()) yield* nodesFrom(below);
}
