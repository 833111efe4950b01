import { sql } from "@sen/database";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { TransitionDataIncidentInput } from "../generated/resolvers.ts";
import { DataIncidentEntity } from "./entities.ts";
import type { DataIncident } from "./entities.ts";
import type { IncidentResult } from "./record-incident.ts";
import { dataIncidentMoves } from "./transitions.ts";
import type { DataIncidentNeed } from "./transitions.ts";

const refused = (error: UserError): IncidentResult => ({ dataIncident: null, userErrors: [error] });

/** Moves an incident on, along the table of its states. */
export async function transitionIncident(
  { db, viewer, now }: Pick<Context, "db" | "viewer" | "now">,
  input: TransitionDataIncidentInput,
): Promise<IncidentResult> {
  if (!dataIncidentMoves.moves.some((move) => canMove(viewer, move))) {
    return refused(userError("FORBIDDEN", null, { what: "transitionDataIncident" }));
  }
  const incidents = db.repository(DataIncidentEntity);
  return db.atomically(async () => {
    await db.query(sql`select from members.data_incident where id = ${input.id} for update`);
    const incident = await incidents.findOneBy({ id: input.id });
    if (incident === null) return refused(userError("NOT_FOUND", ["id"], { what: input.id }));
    const fault = findFault(incident, input);
    if (fault !== null) return refused(fault);
    const { to, measures, notice, closingReason } = input;
    await db.query(sql`
      update members.data_incident set state = ${to}, version = version + 1, updated_at = now(),
        measures = coalesce(${measures ?? null}::text, measures),
        notice_vi = coalesce(${notice?.vi ?? null}::text, notice_vi), notice_en = coalesce(${notice?.en ?? null}::text, notice_en),
        notified_at = case when ${to} = 'NOTIFIED' then ${now}::timestamptz else notified_at end,
        closed_at = case when ${to} = 'CLOSED' then ${now}::timestamptz end,
        closing_reason = case when ${to} = 'CLOSED' then ${closingReason ?? null}::text end
      where id = ${incident.id}`);
    if (to === "ASSESSED") await db.query(sql`select members.collect_affected(${incident.id})`);
    return { dataIncident: await incidents.findOneByOrFail({ id: incident.id }), userErrors: [] };
  });
}

function findFault(incident: DataIncident, input: TransitionDataIncidentInput): UserError | null {
  const { expectedVersion: expected, to } = input;
  if (incident.version !== expected) {
    return userError("STALE_VERSION", ["expectedVersion"], { expected, current: incident.version });
  }
  const move = findMove(dataIncidentMoves, incident.state, to);
  if (move === null) return userError("ILLEGAL_TRANSITION", ["to"], { from: incident.state, to });
  const missing = move.needs.find((need) => textOf(need, input).trim() === "");
  return missing === undefined ? null : userError("VALIDATION", [missing], { what: words[missing] });
}

const textOf = (need: DataIncidentNeed, { measures, notice, closingReason }: TransitionDataIncidentInput): string =>
  ({ measures, notice: notice?.vi, closingReason })[need] ?? "";

const words = {
  measures: { vi: "cần ghi kết quả đánh giá và biện pháp", en: "what was found and done is needed" },
  notice: { vi: "cần nội dung thông báo đã gửi", en: "the notice that was sent is needed" },
  closingReason: { vi: "cần lý do vì sao không phải thông báo", en: "the reason why no notice is owed is needed" },
};
