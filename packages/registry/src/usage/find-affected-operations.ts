import type { SchemaChange } from "../checks/compare-schemas.ts";
import type { Client, KnownOperation, RecordedUsage, TrustedDocument } from "./usage.ts";

/** Which use counts when a breaking change is weighed. */
export interface UsageSettings {
  /** How many days back. */
  readonly days: number;
  /** Today in UTC, `YYYY-MM-DD`; days count back from it. */
  readonly today: string;
  /** A change that reaches fewer requests than this in those days breaks nobody. */
  readonly minimumRequests: number;
  /** A change that reaches a smaller part of all requests than this, in per cent, breaks nobody. */
  readonly minimumPercentage: number;
  /** Names of clients whose use does not count, such as crawlers of the schema. */
  readonly excludedClients: readonly string[];
}

/** What holds unless a graph's settings say otherwise; `today` always has to be said. */
export const usageDefaults: Omit<UsageSettings, "today"> = {
  days: 90,
  minimumRequests: 1,
  minimumPercentage: 0,
  excludedClients: [],
};

/** A client that a change would reach. */
export interface AffectedClient extends Client {
  /** Requests in the days that count, of all the operations concerned. */
  readonly requests: number;
  /** The last day it asked; null when it only registered such an operation. */
  readonly lastSeen: string | null;
}

/** An operation that a change would reach. */
export interface AffectedOperation {
  readonly hash: string;
  readonly name: string | null;
  readonly requests: number;
  /** Some client registered it as a trusted document. */
  readonly trusted: boolean;
}

/** What one change would reach, most requests first. */
export interface AffectedByChange {
  readonly change: SchemaChange;
  readonly operations: readonly AffectedOperation[];
  readonly clients: readonly AffectedClient[];
  readonly requests: number;
  /** Part of all requests, in per cent. */
  readonly percentage: number;
  /** Is it enough to count? A trusted document always is. */
  readonly reached: boolean;
}

interface Use {
  readonly operation: KnownOperation;
  readonly client: Client;
  readonly requests: number;
  readonly lastSeen: string | null;
}

/** For each breaking change: whom it would reach, by operations seen lately and by trusted documents. */
export function findAffectedOperations(
  changes: readonly SchemaChange[],
  usage: RecordedUsage,
  trustedDocuments: readonly TrustedDocument[],
  settings: UsageSettings,
): readonly AffectedByChange[] {
  const uses = [
    ...findUses(usage, settings),
    ...trustedDocuments.filter(({ client }) => counts(client, settings)).map(toUse),
  ];
  const total = uses.reduce((sum, { requests }) => sum + requests, 0);
  const index = indexByCoordinate(uses);
  const trusted = new Set(trustedDocuments.map(({ hash }) => hash));
  return changes
    .filter(({ breaking }) => breaking)
    .map((change) => {
      const [first = "", ...others] = change.touches;
      const hit = (index.get(first) ?? []).filter(({ operation }) =>
        others.every((other) => operation.coordinates.includes(other)),
      );
      return summarise(change, hit, { total, trusted, settings });
    });
}

function findUses({ operations, counts: recorded }: RecordedUsage, settings: UsageSettings): Use[] {
  const byHash = new Map(operations.map((operation) => [operation.hash, operation]));
  const from = firstDay(settings);
  return recorded.flatMap(({ hash, client, day, requests }) => {
    const operation = byHash.get(hash);
    if (operation === undefined || day < from || !counts(client, settings)) return [];
    return [{ operation, client, requests, lastSeen: day }];
  });
}

function counts({ name }: Client, { excludedClients }: UsageSettings): boolean {
  return !excludedClients.includes(name);
}

function toUse({ client, ...operation }: TrustedDocument): Use {
  return { operation, client, requests: 0, lastSeen: null };
}

function firstDay({ today, days }: UsageSettings): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days + 1);
  return day.toISOString().slice(0, 10);
}

function indexByCoordinate(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const index = new Map<string, Use[]>();
  for (const use of uses)
    for (const coordinate of use.operation.coordinates) {
      const known = index.get(coordinate);
      if (known === undefined) index.set(coordinate, [use]);
      else known.push(use);
    }
  return index;
}

interface Context {
  readonly total: number;
  readonly trusted: ReadonlySet<string>;
  readonly settings: UsageSettings;
}

function summarise(
  change: SchemaChange,
  uses: readonly Use[],
  { total, trusted, settings }: Context,
): AffectedByChange {
  const operations = new Map<string, AffectedOperation>();
  const clients = new Map<string, AffectedClient>();
  for (const { operation, client, requests, lastSeen } of uses) {
    const { hash, name } = operation;
    operations.set(hash, {
      hash,
      name,
      trusted: trusted.has(hash),
      requests: (operations.get(hash)?.requests ?? 0) + requests,
    });
    const key = JSON.stringify([client.name, client.version]);
    const known = clients.get(key);
    clients.set(key, {
      ...client,
      requests: (known?.requests ?? 0) + requests,
      lastSeen: later(known?.lastSeen ?? null, lastSeen),
    });
  }
  const requests = uses.reduce((sum, use) => sum + use.requests, 0);
  const percentage = total === 0 ? 0 : (requests / total) * 100;
  const enough = requests > 0 && requests >= settings.minimumRequests && percentage >= settings.minimumPercentage;
  const registered = uses.some(({ lastSeen }) => lastSeen === null);
  return {
    change,
    operations: sorted(operations),
    clients: sorted(clients),
    requests,
    percentage,
    reached: enough || registered,
  };
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function sorted<Line extends { readonly requests: number }>(lines: ReadonlyMap<string, Line>): Line[] {
  return [...lines.values()].toSorted((one, other) => other.requests - one.requests);
}
