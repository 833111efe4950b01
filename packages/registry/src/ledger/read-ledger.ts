import type { ClientBase } from "pg";
import type { LedgerEntry } from "./ledger-entry.ts";

export interface LedgerFilter {
  readonly graph?: string | undefined;
  /** Only what this unit decided or what names it. */
  readonly unit?: string | undefined;
  /** Number after which to begin; 0 is the beginning. */
  readonly after: number;
  readonly first: number;
}

type LedgerRow = Omit<LedgerEntry, "at"> & { readonly at: Date };

/** Entries in their order. */
export async function readLedger(client: Pick<ClientBase, "query">, filter: LedgerFilter): Promise<LedgerEntry[]> {
  const { rows } = await client.query<LedgerRow>(
    `select number, at, graph, kind, unit, actor, subject, previous, hash, key_id as "keyId", signature
     from registry.ledger
     where number > $1 and ($2::text is null or graph = $2)
       and ($3::text is null or unit = $3 or subject::jsonb @> jsonb_build_object('units', jsonb_build_array($3::text)))
     order by number limit $4`,
    [filter.after, filter.graph ?? null, filter.unit ?? null, filter.first],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
