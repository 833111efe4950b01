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

/** Trusted documents that changed after a cursor of an earlier answer; all of them without one. */
export async function findDocuments(
  store: RegistryStore,
  graph: string,
  since: string | undefined,
): Promise<TrustedDocuments> {
  const after = /^\d{1,15}$/.test(since ?? "") ? Number(since) : 0;
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
