import { sql } from "@sen/database";
import type { ErrorCode } from "@sen/errors";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { lockEvent } from "../events/lock-event.ts";
import type { InviteMembersInput } from "../generated/resolvers.ts";
import type { Registration } from "./entities.ts";

export interface InvitationPayload {
  readonly registrations: Registration[];
  readonly userErrors: UserError[];
}

/** Most members and units named in one call. */
const longestList = 500;

/** Invites members by list and by unit. Whoever has a registration, or declined before, is left out. */
export async function inviteMembers(context: Context, input: InviteMembersInput): Promise<InvitationPayload> {
  const { db, loaders, now } = context;
  const memberIds = input.memberIds ?? [];
  const unitIds = input.unitIds ?? [];
  const locked = await lockEvent(context, input.eventId);
  if (locked.refusal !== undefined) return { registrations: [], userErrors: [locked.refusal] };
  if (memberIds.length + unitIds.length === 0 || memberIds.length + unitIds.length > longestList) {
    const what = {
      vi: `hãy nêu từ 1 đến ${longestList} thành viên hoặc đơn vị`,
      en: `name 1 to ${longestList} members or units`,
    };
    return { registrations: [], userErrors: [userError("VALIDATION", ["memberIds"], { what })] };
  }
  const [answer] = await db.query<{ invited: string[] | null; refusal: ErrorCode | null }>(sql`
    select invited, refusal from events.invite(${input.eventId}, ${memberIds}::text[], ${unitIds}::text[], ${now})`);
  if (answer?.refusal != null) {
    const detail = { from: locked.event.state, to: "INVITED", what: "inviteMembers" };
    return { registrations: [], userErrors: [userError(answer.refusal, ["eventId"], detail)] };
  }
  const registrations = await loaders.registrationById.loadMany(answer?.invited ?? []);
  return {
    registrations: registrations.flatMap((row) => (row === null || row instanceof Error ? [] : [row])),
    userErrors: [],
  };
}
