import { readFileSync } from "node:fs";
import { withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { findExcerptFault, findFault, parsePublicKeys, readLedger } from "@sen/registry/offline";
import type { LedgerEntry } from "@sen/registry/offline";

/** What is to be said about the registry's ledger. */
export interface RegistryLedgerFinding {
  readonly entries: number;
  /** The first entry that is not what was sealed; null when all are. */
  readonly fault: ReturnType<typeof findFault>;
}

/** Entries read and verified at a time. */
const batch = 5_000;

/** Verifies the whole ledger with the public keys (Ed25519, base64url, with commas). */
export async function examineRegistryLedger(admin: DatabaseSettings, keys: string): Promise<RegistryLedgerFinding> {
  const publicKeys = parsePublicKeys(keys);
  return withClient(admin, async (client) => {
    let last: Pick<LedgerEntry, "number" | "hash"> | undefined;
    for (let entries = 0; ;) {
      const next = await readLedger(client, { after: last?.number ?? 0, first: batch });
      const fault = findFault(next, publicKeys, last === undefined ? {} : { after: last });
      entries += next.length;
      if (fault !== null || next.length < batch) return { entries, fault };
      last = next.at(-1);
    }
  });
}

/**
 * Verifies a ledger that was exported as one JSON object a line, whole or one unit's part of it; nothing but the file and the
 * public key is needed.
 */
export function examineLedgerFile(file: string, keys: string, isPart: boolean): RegistryLedgerFinding {
  const entries = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => parseEntry(JSON.parse(line) as ExportedEntry)); // written by printRegistryLedger
  const find = isPart ? findExcerptFault : findFault;
  return { entries: entries.length, fault: find(entries, parsePublicKeys(keys)) };
}

type ExportedEntry = Omit<LedgerEntry, "previous" | "hash" | "signature"> &
  Readonly<Record<"previous" | "hash" | "signature", string>>;

/** Prints the ledger, one JSON object a line; only what concerns `unit` when one is named. */
export async function printRegistryLedger(admin: DatabaseSettings, unit: string | undefined): Promise<void> {
  await withClient(admin, async (client) => {
    for (let after = 0; ;) {
      const entries = await readLedger(client, { after, first: batch, unit });
      for (const entry of entries) console.log(JSON.stringify(exportEntry(entry)));
      if (entries.length < batch) return;
      after = entries.at(-1)?.number ?? after;
    }
  });
}

const exportEntry = (entry: LedgerEntry): ExportedEntry => ({
  ...entry,
  previous: entry.previous.toString("hex"),
  hash: entry.hash.toString("hex"),
  signature: entry.signature.toString("base64"),
});

const parseEntry = (entry: ExportedEntry): LedgerEntry => ({
  ...entry,
  previous: Buffer.from(entry.previous, "hex"),
  hash: Buffer.from(entry.hash, "hex"),
  signature: Buffer.from(entry.signature, "base64"),
});

/** Says a finding in both languages; sets exit code 1 for a fault. */
export function sayRegistryLedger({ entries, fault }: RegistryLedgerFinding): string {
  if (fault === null) return `✓ registry: ${entries} mục đều như khi niêm phong · entries, all as they were sealed`;
  process.exitCode = 1;
  return `✗ registry: mục ${fault.number} không còn như khi niêm phong · entry ${fault.number} is not as it was sealed (${fault.reason})`;
}
