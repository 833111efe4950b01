import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { invalid } from "../events/event-input.ts";
import { lockEvent } from "../events/lock-event.ts";
import type { LocalizedTextInput, WriteMinutesInput } from "../generated/resolvers.ts";
import type { Minutes, MinutesRevision } from "./entities.ts";

export interface MinutesConflict {
  readonly yours: LocalizedTextInput;
  readonly current: MinutesRevision;
}

export interface MinutesPayload {
  readonly minutes: Minutes | null;
  /** Set with STALE_VERSION only: what was sent and what stands, to be put side by side. */
  readonly conflict: MinutesConflict | null;
  readonly userErrors: UserError[];
}

export const refused = (error: UserError): MinutesPayload => ({ minutes: null, conflict: null, userErrors: [error] });

const longestBody = 100_000;

/**
 * Writes the minutes' text as a new revision; earlier ones stay. Who wrote on an older revision than the last gets both
 * texts back and nothing is written. The first text has `expectedVersion` 0.
 */
export async function writeMinutes(context: Context, input: WriteMinutesInput): Promise<MinutesPayload> {
  const { db, loaders } = context;
  const { eventId, body, expectedVersion } = input;
  const locked = await lockEvent(context, eventId);
  if (locked.refusal !== undefined) return refused(locked.refusal);
  if (body.vi.trim() === "" || body.vi.length > longestBody || (body.en ?? "").length > longestBody) {
    return refused(
      invalid("body", `biên bản có từ 1 đến ${longestBody} ký tự`, `minutes have 1 to ${longestBody} characters`),
    );
  }
  const { state } = locked.event;
  const present = await loaders.minutesByEvent.load(eventId);
  if (present?.state === "APPROVED" || !["ONGOING", "ENDED", "REPORTED"].includes(state)) {
    const from = present?.state === "APPROVED" ? "APPROVED" : state;
    return refused(userError("ILLEGAL_TRANSITION", ["eventId"], { from, to: "DRAFT" }));
  }
  const current = present?.version ?? 0;
  if (current !== expectedVersion) return stale(context, present, input, current);
  await db.atomically(() => addRevision(context, input, present));
  loaders.minutesByEvent.clear(eventId);
  if (present !== null) loaders.revisionsOfMinutes.clear(present.id);
  return { minutes: await loaders.minutesByEvent.load(eventId), conflict: null, userErrors: [] };
}

async function addRevision(
  { db, viewer, now }: Context,
  input: WriteMinutesInput,
  present: Minutes | null,
): Promise<void> {
  const { eventId, body, documentId } = input;
  const [row] =
    present === null
      ? await db.query<{ id: string; version: number }>(sql`
          insert into events.minutes (event_id, document_id) values (${eventId}, ${documentId ?? null}) returning id, version`)
      : await db.query<{ id: string; version: number }>(sql`
          update events.minutes set version = version + 1, updated_at = ${now},
            document_id = ${documentId === undefined ? present.documentId : documentId}
          where id = ${present.id} returning id, version`);
  await db.query(sql`
    insert into events.minutes_revision (minutes_id, number, body_vi, body_en, written_by)
    values (${row?.id}, ${row?.version}, ${body.vi}, ${body.en ?? null}, ${viewer.memberId})`);
}

async function stale(
  { loaders }: Context,
  minutes: Minutes | null,
  { body, expectedVersion }: WriteMinutesInput,
  current: number,
): Promise<MinutesPayload> {
  const [last] = minutes === null ? [] : await loaders.revisionsOfMinutes.load(minutes.id);
  return {
    minutes,
    conflict: last === undefined ? null : { yours: body, current: last },
    userErrors: [userError("STALE_VERSION", ["expectedVersion"], { expected: expectedVersion, current })],
  };
}
