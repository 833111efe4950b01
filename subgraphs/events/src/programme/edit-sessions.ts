import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { lockOpenEvent } from "../events/lock-event.ts";
import type { AddSessionInput, EditSessionInput, SessionDetailsInput } from "../generated/resolvers.ts";
import type { Session } from "./entities.ts";
import { checkSession } from "./session-input.ts";

export interface SessionPayload {
  readonly session: Session | null;
  readonly userErrors: UserError[];
}

const refused = (error: UserError): SessionPayload => ({ session: null, userErrors: [error] });

/** Puts a session with its speakers on an event's programme. */
export async function addSession(context: Context, { eventId, session }: AddSessionInput): Promise<SessionPayload> {
  const { db, viewer } = context;
  const locked = await lockOpenEvent(context, eventId, "REPORTED");
  if (locked.refusal !== undefined) return refused(locked.refusal);
  const refusal = checkSession(locked.event, session);
  if (refusal !== null) return refused(refusal);
  return db.atomically(async () => {
    const [row] = await db.query<{ id: string }>(sql`
      insert into events.session (event_id, title_vi, title_en, abstract_vi, abstract_en, starts_at, ends_at, room_vi, room_en, created_by)
      values (${eventId}, ${session.title.vi}, ${session.title.en ?? null}, ${session.abstract?.vi ?? null},
        ${session.abstract?.en ?? null}, ${session.startsAt}, ${session.endsAt}, ${session.room?.vi ?? null},
        ${session.room?.en ?? null}, ${viewer.subject}) returning id`);
    return writeSpeakers(context, row?.id ?? "", session);
  });
}

/** Writes a session anew, speakers and all. */
export async function editSession(context: Context, input: EditSessionInput): Promise<SessionPayload> {
  const { db, loaders, now } = context;
  const { sessionId, expectedVersion, session } = input;
  const present = await loaders.sessionById.load(sessionId);
  if (present === null) return refused(notFound(sessionId));
  const locked = await lockOpenEvent(context, present.eventId, "REPORTED");
  if (locked.refusal !== undefined) return refused(locked.refusal);
  const refusal = checkSession(locked.event, session);
  if (refusal !== null) return refused(refusal);
  return db.atomically(async () => {
    const changed = await db.query(sql`
      update events.session set title_vi = ${session.title.vi}, title_en = ${session.title.en ?? null},
        abstract_vi = ${session.abstract?.vi ?? null}, abstract_en = ${session.abstract?.en ?? null}, starts_at = ${session.startsAt},
        ends_at = ${session.endsAt}, room_vi = ${session.room?.vi ?? null}, room_en = ${session.room?.en ?? null},
        version = version + 1, updated_at = ${now}
      where id = ${sessionId} and version = ${expectedVersion} returning id`);
    if (changed.length === 0) {
      loaders.sessionById.clear(sessionId);
      const current = await loaders.sessionById.load(sessionId);
      const detail = { expected: expectedVersion, current: current?.version };
      return { session: current, userErrors: [userError("STALE_VERSION", ["expectedVersion"], detail)] };
    }
    await db.query(sql`delete from events.session_speaker where session_id = ${sessionId}`);
    return writeSpeakers(context, sessionId, session);
  });
}

/** Takes a session off the programme; papers that belonged to it stay with the event. */
export async function removeSession(context: Context, sessionId: string): Promise<SessionPayload> {
  const { db, loaders } = context;
  const present = await loaders.sessionById.load(sessionId);
  if (present === null) return refused(notFound(sessionId));
  const locked = await lockOpenEvent(context, present.eventId, "ENDED");
  if (locked.refusal !== undefined) return refused(locked.refusal);
  await db.atomically(async () => {
    await db.query(sql`update events.material set session_id = null where session_id = ${sessionId}`);
    await db.query(sql`delete from events.session_speaker where session_id = ${sessionId}`);
    await db.query(sql`delete from events.session where id = ${sessionId}`);
  });
  loaders.sessionById.clear(sessionId);
  loaders.sessionsByEvent.clear(present.eventId);
  return { session: present, userErrors: [] };
}

async function writeSpeakers(
  { db, loaders }: Context,
  id: string,
  session: SessionDetailsInput,
): Promise<SessionPayload> {
  const rows = (session.speakers ?? []).map(({ role, memberId, guestName, guestAffiliation }, index) => ({
    position: index + 1,
    role,
    member_id: memberId ?? null,
    guest_name: guestName ?? null,
    guest_affiliation: memberId == null ? (guestAffiliation ?? null) : null,
  }));
  await db.query(sql`
    insert into events.session_speaker (session_id, position, role, member_id, guest_name, guest_affiliation)
    select ${id}, s.position, s.role, s.member_id, s.guest_name, s.guest_affiliation
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as s (position int, role text, member_id text, guest_name text, guest_affiliation text)`);
  loaders.sessionById.clear(id);
  loaders.speakersBySession.clear(id);
  return { session: await loaders.sessionById.load(id), userErrors: [] };
}

function notFound(id: string): UserError {
  return userError("NOT_FOUND", ["sessionId"], { what: { vi: `phiên ${id}`, en: `session ${id}` } });
}
