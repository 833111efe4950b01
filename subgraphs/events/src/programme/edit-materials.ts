import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { checkTitle, invalid } from "../events/event-input.ts";
import { lockEvent } from "../events/lock-event.ts";
import type { AddMaterialInput, EditMaterialInput, MaterialDetailsInput } from "../generated/resolvers.ts";
import type { Material } from "./entities.ts";

export interface MaterialPayload {
  readonly material: Material | null;
  readonly userErrors: UserError[];
}

const refused = (error: UserError): MaterialPayload => ({ material: null, userErrors: [error] });

/** Adds a paper to an event; also after it is over, as slides often come late. */
export async function addMaterial(context: Context, { eventId, material }: AddMaterialInput): Promise<MaterialPayload> {
  const { db, loaders, viewer } = context;
  const refusal = await findRefusal(context, eventId, material);
  if (refusal !== null) return refused(refusal);
  const [row] = await db.query<{ id: string }>(sql`
    insert into events.material (event_id, session_id, title_vi, title_en, visibility, document_id, created_by)
    values (${eventId}, ${material.sessionId ?? null}, ${material.title.vi}, ${material.title.en ?? null}, ${material.visibility},
      ${material.documentId ?? null}, ${viewer.subject}) returning id`);
  return { material: await loaders.materialById.load(row?.id ?? ""), userErrors: [] };
}

/** Writes a paper's title, document and visibility anew. */
export async function editMaterial(context: Context, input: EditMaterialInput): Promise<MaterialPayload> {
  const { db, loaders, now } = context;
  const { materialId, expectedVersion, material } = input;
  const present = await loaders.materialById.load(materialId);
  if (present === null) return refused(notFound(materialId));
  const refusal = await findRefusal(context, present.eventId, material);
  if (refusal !== null) return refused(refusal);
  const changed = await db.query(sql`
    update events.material set session_id = ${material.sessionId ?? null}, title_vi = ${material.title.vi},
      title_en = ${material.title.en ?? null}, visibility = ${material.visibility}, document_id = ${material.documentId ?? null},
      version = version + 1, updated_at = ${now}
    where id = ${materialId} and version = ${expectedVersion} returning id`);
  loaders.materialById.clear(materialId);
  const current = await loaders.materialById.load(materialId);
  if (changed.length > 0) return { material: current, userErrors: [] };
  const detail = { expected: expectedVersion, current: current?.version };
  return { material: current, userErrors: [userError("STALE_VERSION", ["expectedVersion"], detail)] };
}

/** Takes a paper off the event; the document itself stays where it is. */
export async function removeMaterial(context: Context, materialId: string): Promise<MaterialPayload> {
  const { db, loaders } = context;
  const present = await loaders.materialById.load(materialId);
  if (present === null) return refused(notFound(materialId));
  const locked = await lockEvent(context, present.eventId);
  if (locked.refusal !== undefined) return refused(locked.refusal);
  await db.query(sql`delete from events.material where id = ${materialId}`);
  loaders.materialById.clear(materialId);
  loaders.materialsByEvent.clear(present.eventId);
  return { material: present, userErrors: [] };
}

async function findRefusal(
  context: Context,
  eventId: string,
  material: MaterialDetailsInput,
): Promise<UserError | null> {
  const locked = await lockEvent(context, eventId);
  if (locked.refusal !== undefined) return locked.refusal;
  if (material.visibility === "SELF") {
    return invalid("visibility", "tài liệu không thể chỉ dành cho một người", "a paper cannot be for one person alone");
  }
  if (material.sessionId != null) {
    const session = await context.loaders.sessionById.load(material.sessionId);
    if (session?.eventId !== eventId) {
      return userError("NOT_FOUND", ["sessionId"], {
        what: { vi: "phiên của sự kiện này", en: "session of this event" },
      });
    }
  }
  return checkTitle(material.title);
}

function notFound(id: string): UserError {
  return userError("NOT_FOUND", ["materialId"], { what: { vi: `tài liệu ${id}`, en: `material ${id}` } });
}
