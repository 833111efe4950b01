import { foldWords } from "./import-kind.ts";
import type { AskGraph, ImportRow } from "./import-kind.ts";

interface Page {
  readonly event: {
    readonly registrations: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly {
        readonly node: { readonly member: { readonly id: string; readonly displayName: string } | null };
      }[];
    } | null;
  } | null;
}

/** Most events of one list whose people are looked up by name. */
const mostEvents = 20;

const people = `query ImportEventPeople($code: String!, $after: String) {
  event(code: $code) {
    registrations(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { member { id displayName } } }
    }
  }
}`;

/**
 * Puts the member's id in place of a name that one registered person of the event has; what is no such name stays, for the
 * slice to judge. The slice of events knows members by their ids alone.
 */
export async function nameRegistrations(rows: readonly ImportRow[], ask: AskGraph): Promise<readonly ImportRow[]> {
  const codes = [
    ...new Set(rows.flatMap(({ eventCode, fullName }) => (eventCode && fullName ? [String(eventCode)] : []))),
  ];
  const byEvent = new Map<string, ReadonlyMap<string, string | null>>();
  for (const code of codes.slice(0, mostEvents)) byEvent.set(code, await loadPeople(code, ask));
  return rows.map(({ fullName, memberId, ...row }) => {
    const idByName = byEvent.get(String(row["eventCode"]));
    const name = typeof fullName === "string" ? fullName : null;
    const found = name === null ? null : idByName?.get(foldWords(name));
    return { ...row, member: memberId ?? found ?? name };
  });
}

/** Ids by folded name; null where several people have it. */
async function loadPeople(code: string, ask: AskGraph): Promise<ReadonlyMap<string, string | null>> {
  const idByName = new Map<string, string | null>();
  for (let after: string | null = null; ;) {
    const { event } = (await ask(people, { code, after })) as unknown as Page; // what the operation asks for
    const list = event?.registrations;
    for (const { node } of list?.edges ?? []) {
      if (node.member === null) continue;
      const name = foldWords(node.member.displayName);
      const known = idByName.get(name);
      idByName.set(name, known === undefined || known === node.member.id ? node.member.id : null);
    }
    if (!list?.pageInfo.hasNextPage) return idByName;
    after = list.pageInfo.endCursor;
  }
}
