import type { DocumentMode, TrustedDocuments } from "../client/trusted-documents.ts";
import type { RegistryStore } from "../store/registry-store.ts";

/** Most documents in one answer; a gateway that is told of as many asks again. */
const mostDocuments = 50_000;

interface DocumentRow {
  readonly id: string;
  readonly client: string;
  readonly body: string;
  readonly withdrawn: boolean;
  readonly change: number;
}

/**
 * Trusted documents that changed after a cursor of an earlier answer. All of them without one, and with one that is ahead of
 * every change: then this registry was restored from a backup that is older than the answer.
 */
export async function findDocuments(
  store: RegistryStore,
  graph: string,
  since: string | undefined,
): Promise<TrustedDocuments> {
  const [{ last } = { last: 0 }] = await store.query<{ last: number }>(
    "select coalesce(max(change), 0)::float8 as last from registry.trusted_document where graph = $1",
    [graph],
  );
  const asked = /^\d{1,15}$/.test(since ?? "") ? Number(since) : 0;
  const after = asked > last ? 0 : asked;
  const rows = await store.query<DocumentRow>(
    `select id, client, document as body, withdrawn, change from registry.trusted_document
     where graph = $1 and change > $2 order by change limit $3`,
    [graph, after, mostDocuments],
  );
  const modes = await store.query<{ name: string; mode: DocumentMode }>(
    "select name, mode from registry.client where graph = $1",
    [graph],
  );
  return {
    cursor: String(rows.at(-1)?.change ?? after),
    complete: after === 0,
    documents: rows.filter(({ withdrawn }) => !withdrawn).map(({ id, client, body }) => ({ id, client, body })),
    withdrawn: rows.filter(({ withdrawn }) => withdrawn).map(({ id, client }) => ({ id, client })),
    modes: Object.fromEntries(modes.map(({ name, mode }) => [name, mode])),
  };
}
