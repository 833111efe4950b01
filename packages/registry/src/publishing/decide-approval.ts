import { HubError } from "@sen/errors";
import { actsFor, hasVerb } from "../access/actor.ts";
import type { Actor } from "../access/actor.ts";
import { requireRight } from "../access/require-right.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import type { GraphChange } from "../store/registry-store.ts";
import { publishWithin } from "./publish.ts";
import type { PublishResult, PublishingParts } from "./publish.ts";

interface RequestRow {
  readonly id: string;
  readonly graph: string;
  readonly state: string;
  readonly slices: readonly SliceSchema[];
  readonly unit: string;
  readonly actor: string;
  readonly message: string;
  readonly at: Date;
}

/**
 * A unit agrees to a publish that takes something from it, or does not. With the last approval it is published, as it would be
 * today; a rejection ends it. Null while others are still asked. Throws `NOT_FOUND`, `FORBIDDEN`, `ILLEGAL_TRANSITION`.
 */
export async function decideApproval(
  parts: PublishingParts,
  actor: Actor,
  input: { readonly request: string; readonly unit: string; readonly approve: boolean; readonly reason: string | null },
): Promise<PublishResult | null> {
  const { unit } = input;
  requireRight(actsFor(actor, unit) && hasVerb(actor, "APPROVE"), {
    vi: `quyết định thay đơn vị ${unit}`,
    en: `deciding in the name of the unit ${unit}`,
  });
  const [found] = await parts.store.query<{ graph: string }>(
    "select graph from registry.change_request where id::text = $1",
    [input.request],
  );
  if (found === undefined) throw requestNotFound(input.request);
  return parts.store.change(found.graph, async (change) => {
    const request = await lockRequest(change, input.request);
    await decide(change, actor, input);
    const subject = {
      request: request.id,
      slices: request.slices.map(({ name }) => name),
      reason: input.reason,
      units: [request.unit, unit],
    };
    change.record({ kind: input.approve ? "APPROVED" : "REJECTED", unit, actor: actor.name, subject });
    if (!input.approve) {
      await close(change, request.id, "REJECTED", null);
      return null;
    }
    const { rows } = await change.client.query<{ waiting: number }>(
      "select count(*)::int as waiting from registry.approval where request_id = $1 and state = 'WAITING'",
      [request.id],
    );
    if ((rows[0]?.waiting ?? 0) > 0) return null;
    const result = await publishWithin(parts, change, publisherOf(request), { ...request }, request.at);
    if (result.outcome !== "WAITING") {
      await close(change, request.id, result.outcome === "REFUSED" ? "WITHDRAWN" : "PUBLISHED", result.version);
    }
    return result;
  });
}

async function decide(
  { client, now }: GraphChange,
  actor: Actor,
  input: { readonly request: string; readonly unit: string; readonly approve: boolean; readonly reason: string | null },
): Promise<void> {
  const to = input.approve ? "APPROVED" : "REJECTED";
  const { rowCount } = await client.query(
    `update registry.approval set state = $3, actor = $4, reason = $5, at = $6
     where request_id::text = $1 and unit = $2 and state = 'WAITING'`,
    [input.request, input.unit, to, actor.name, input.reason, now],
  );
  if (rowCount === 1) return;
  const { rows } = await client.query<{ state: string }>(
    "select state from registry.approval where request_id::text = $1 and unit = $2",
    [input.request, input.unit],
  );
  const [row] = rows;
  if (row === undefined) {
    throw new HubError("NOT_FOUND", {
      what: { vi: `câu hỏi nào cho ${input.unit} trong yêu cầu này`, en: `question to ${input.unit} in this request` },
    });
  }
  throw new HubError("ILLEGAL_TRANSITION", { from: row.state, to });
}

async function lockRequest({ client }: GraphChange, id: string): Promise<RequestRow> {
  const { rows } = await client.query<RequestRow>(
    "select id, graph, state, slices, unit, actor, message, at from registry.change_request where id::text = $1 for update",
    [id],
  );
  const [request] = rows;
  if (request === undefined) throw requestNotFound(id);
  if (request.state !== "WAITING") throw new HubError("ILLEGAL_TRANSITION", { from: request.state, to: "APPROVED" });
  return request;
}

async function close({ client, now }: GraphChange, id: string, state: string, version: number | null): Promise<void> {
  await client.query("update registry.change_request set state = $2, version = $3, decided_at = $4 where id = $1", [
    id,
    state,
    version,
    now,
  ]);
}

/** The request was hers to make when she made it; what she may touch is the unit's. */
const publisherOf = ({ unit, actor }: RequestRow): Actor => ({
  name: actor,
  units: [unit],
  isSteward: false,
  verbs: null,
  slices: null,
});

const requestNotFound = (id: string) =>
  new HubError("NOT_FOUND", { what: { vi: `yêu cầu ${id}`, en: `request ${id}` } });
