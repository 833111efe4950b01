import { HubError } from "@sen/errors";
import type { CursorCodec } from "./cursor.ts";

/** Most items one page may have. */
const largestPage = 100;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  /** What the question asks of the page; anything may be asked when left out. */
  readonly asks?: PageAsks | undefined;
}

/** What a question asks of a page, known before the page is loaded. */
export interface PageAsks {
  readonly total: boolean;
  /** Names of the fields asked of the nodes, sorted. */
  readonly fields: readonly string[];
}

/** A page of a list as the Relay connection specification has it. `totalCount` is computed only when it is asked. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number>;
}

/** The page size asked for; throws `VALIDATION` outside 0–100. */
export function requirePageSize(args: PageArguments): number {
  const first = args.first ?? 20;
  if (first < 0 || first > largestPage) {
    throw new HubError("VALIDATION", {
      what: {
        vi: `first phải từ 0 đến ${largestPage}, không phải ${first}`,
        en: `first must be 0 to ${largestPage}, not ${first}`,
      },
    });
  }
  return first;
}

export interface PageRow<Node> {
  readonly node: Node;
  /** Values of the sort columns, as text, for the cursor. */
  readonly position: readonly unknown[];
}

/** Makes a connection of up to `first + 1` rows: the one too many tells that there is a next page. */
export function createConnection<Node>(
  rows: readonly PageRow<Node>[],
  options: {
    readonly first: number;
    readonly isFirstPage: boolean;
    readonly codec: CursorCodec;
    readonly totalCount: () => Promise<number>;
  },
): Connection<Node> {
  const { first, isFirstPage, codec, totalCount } = options;
  const edges = rows.slice(0, first).map((row) => new Edge(row, codec));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: !isFirstPage,
      get startCursor() {
        return edges.at(0)?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount,
  };
}

/** Its cursor is made when it is read: most questions ask for none, and an authentication code costs more than a row. */
class Edge<Node> {
  readonly node: Node;
  readonly #position: readonly unknown[];
  readonly #codec: CursorCodec;

  constructor({ node, position }: PageRow<Node>, codec: CursorCodec) {
    this.node = node;
    this.#position = position;
    this.#codec = codec;
  }

  get cursor(): string {
    return this.#codec.encode(this.#position);
  }
}
