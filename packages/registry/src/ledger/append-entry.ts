import type { KeyObject } from "node:crypto";
import type { ClientBase } from "pg";
import { firstPrevious, hashEntry, signHash } from "./ledger-entry.ts";
import type { LedgerFact } from "./ledger-entry.ts";

/** The key that seals entries and signs deliveries. */
export interface RegistryKey {
  readonly id: string;
  readonly privateKey: KeyObject;
}

/** One chain for all graphs: whoever appends waits for the one before to be committed. */
const ledgerLock = 7_363_010;

/** Appends entries in the transaction of what they tell of, so that neither is there without the other. */
export async function appendEntries(
  client: ClientBase,
  { key, now, facts }: { readonly key: RegistryKey; readonly now: Date; readonly facts: readonly LedgerFact[] },
): Promise<void> {
  if (facts.length === 0) return;
  await client.query("select pg_advisory_xact_lock($1)", [ledgerLock]);
  const { rows } = await client.query<{ number: number; hash: Buffer }>(
    "select number, hash from registry.ledger order by number desc limit 1",
  );
  let { number, hash: previous } = rows[0] ?? { number: 0, hash: firstPrevious };
  const at = now.toISOString();
  for (const fact of facts) {
    number += 1;
    const hash = hashEntry({ ...fact, number, at, previous });
    await client.query(
      `insert into registry.ledger (number, at, graph, kind, unit, actor, subject, previous, hash, key_id, signature)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        number,
        at,
        fact.graph,
        fact.kind,
        fact.unit,
        fact.actor,
        fact.subject,
        previous,
        hash,
        key.id,
        signHash(hash, key.privateKey),
      ],
    );
    previous = hash;
  }
}
