import type { ClientBase } from "pg";
import type { Actor } from "../access/actor.ts";
import type { Finding } from "../slices/finding.ts";
import type { GraphChange } from "../store/registry-store.ts";
import type { PublishInput } from "./publish.ts";

interface ApprovalQuestion {
  readonly actor: Actor;
  readonly unit: string;
  readonly input: PublishInput;
  readonly hash: string;
  readonly findings: readonly Finding[];
  readonly missing: readonly string[];
}

/** Keeps a publish until the units it concerns have agreed; asking again for the same content is the same request. */
export async function askApprovals(change: GraphChange, question: ApprovalQuestion): Promise<string> {
  const { client, state, now } = change;
  const { actor, unit, input, hash, findings, missing } = question;
  const { rows } = await client.query<{ id: string; isNew: boolean }>(
    `insert into registry.change_request (graph, state, hash, slices, unit, actor, message, findings, at)
     values ($1, 'WAITING', $2, $3, $4, $5, $6, $7, $8)
     on conflict (graph, hash) where state = 'WAITING' do update set findings = excluded.findings
     returning id, xmax = 0 as "isNew"`,
    [state.name, hash, JSON.stringify(input.slices), unit, actor.name, input.message, JSON.stringify(findings), now],
  );
  const [request] = rows;
  if (request === undefined) throw new Error("an upsert gives its row");
  const asked = await client.query<{ unit: string }>(
    `insert into registry.approval (request_id, unit) select $1, unnest($2::text[])
     on conflict (request_id, unit) do nothing returning unit`,
    [request.id, missing],
  );
  if (asked.rows.length > 0) {
    const units = [unit, ...asked.rows.map((row) => row.unit)];
    change.record({
      kind: "APPROVAL_ASKED",
      unit,
      actor: actor.name,
      subject: { request: request.id, slices: input.slices.map(({ name }) => name), message: input.message, units },
    });
  }
  return request.id;
}

/** Units that have agreed to the waiting publish of this content. */
export async function findApproved(client: ClientBase, graph: string, hash: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ unit: string }>(
    `select a.unit from registry.approval as a join registry.change_request as r on r.id = a.request_id
     where r.graph = $1 and r.hash = $2 and r.state = 'WAITING' and a.state = 'APPROVED'`,
    [graph, hash],
  );
  return new Set(rows.map(({ unit }) => unit));
}

/**
 * Closes what waits and has been overtaken: requests from before this publish about one of its slices, which would bring an
 * older schema back when they are agreed to.
 */
export async function closeOutdated(
  { client, state, now }: GraphChange,
  by: { readonly hash: string; readonly slices: readonly string[]; readonly askedAt: Date; readonly version: number },
): Promise<void> {
  await client.query(
    `update registry.change_request set decided_at = $6,
       state = case hash when $2 then 'PUBLISHED' else 'WITHDRAWN' end, version = case hash when $2 then $5::int end
     where graph = $1 and state = 'WAITING' and at <= $4
       and exists (select from jsonb_array_elements(slices) as slice where slice ->> 'name' = any ($3))`,
    [state.name, by.hash, by.slices, by.askedAt, by.version, now],
  );
}
