import { sql } from "@sen/database";
import { hasRole } from "@sen/identity";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { Job, UserError } from "@sen/subgraph";
import { findMoveProblem, staleVersion } from "../changes/find-move-problem.ts";
import { insertRow, updateRow } from "../changes/rows.ts";
import { findTextProblem, givenColumns, textColumns } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type {
  CreateAnnouncementInput,
  TransitionAnnouncementInput,
  UpdateAnnouncementInput,
} from "../generated/resolvers.ts";
import type { Unit } from "../units/entities.ts";
import { findUnitProblem } from "../units/find-unit-problem.ts";
import type { Announcement } from "./entities.ts";
import { announcementMoves, unionAnnouncementMoves } from "./transitions.ts";

export interface AnnouncementOutcome {
  readonly announcement: Announcement | null;
  readonly userErrors: UserError[];
}

/** Drafts news of a unit; an ended unit publishes nothing new. */
export async function createAnnouncement(
  context: Context,
  input: CreateAnnouncementInput,
): Promise<AnnouncementOutcome> {
  const { db, loaders, viewer, today } = context;
  const publisher = await loaders.unitById.load(input.publisherId);
  if (!mayWriteFor(context, publisher, input.publisherId))
    return refuse(userError("FORBIDDEN", ["publisherId"], { what: "createAnnouncement" }));
  const problem = findUnitProblem(publisher, today, "publisherId") ?? findProblem(context, input);
  if (problem !== null) return refuse(problem);
  const id = await insertRow(db, "announcement", {
    publisher_id: input.publisherId,
    ...columnsOf(input),
    created_by: viewer.subject,
  });
  return { announcement: await loaders.announcementById.load(id), userErrors: [] };
}

/** Changes news that is drafted or published. */
export async function updateAnnouncement(
  context: Context,
  input: UpdateAnnouncementInput,
): Promise<AnnouncementOutcome> {
  const { db, loaders } = context;
  const announcement = await loaders.announcementById.load(input.id);
  if (announcement === null) return refuse(announcementNotFound(input.id));
  const publisher = await loaders.unitById.load(announcement.publisherId);
  if (!mayWriteFor(context, publisher, announcement.publisherId))
    return { announcement, userErrors: [userError("FORBIDDEN", ["id"], { what: "updateAnnouncement" })] };
  if (announcement.version !== input.expectedVersion)
    return { announcement, userErrors: [staleVersion(input.expectedVersion, announcement.version)] };
  if (announcement.state === "RETIRED") {
    const what = { vi: "Thông báo", en: "The announcement" };
    return { announcement, userErrors: [userError("NOT_EDITABLE", ["id"], { what, state: announcement.state })] };
  }
  const problem = findProblem(context, input);
  if (problem !== null) return { announcement, userErrors: [problem] };
  const written = await updateRow(db, "announcement", input, columnsOf(input));
  return answer(context, input, written);
}

/** Publishes news or takes them back. */
export async function transitionAnnouncement(
  context: Context,
  input: TransitionAnnouncementInput,
): Promise<AnnouncementOutcome> {
  const { db, loaders, viewer, now, today } = context;
  const announcement = await loaders.announcementById.load(input.id);
  if (announcement === null) return refuse(announcementNotFound(input.id));
  const publisher = await loaders.unitById.load(announcement.publisherId);
  const thing = { ...announcement, concerned: { unitIds: [announcement.publisherId] } };
  const problem =
    findMoveProblem(viewer, machineOf(publisher), thing, input) ??
    (input.to === "PUBLISHED" ? findUnitProblem(publisher, today, "id") : null);
  if (problem !== null) return { announcement, userErrors: [problem] };
  const { id, publisherId, visibility, titleVi, titleEn, publishedAt } = announcement;
  const written = await db.atomically(async () => {
    if (input.note != null) await db.because(input.note);
    const values = { state: input.to, published_at: publishedAt ?? now };
    if (!(await updateRow(db, "announcement", input, values))) return false;
    const title = { vi: titleVi, en: titleEn };
    const payload = { announcementId: id, publisherUnitId: publisherId, visibility, title };
    if (input.to === "PUBLISHED")
      await db.emit({ type: "announcement.published", aggregate: `announcement:${id}`, payload });
    return true;
  });
  return answer(context, input, written);
}

/** Takes back what has expired. */
export const retireAnnouncements: Job = {
  name: "retire-announcements",
  everySeconds: 3600,
  run: async ({ db, today }) => {
    await db.query(sql`
      update ministries.announcement set state = 'RETIRED', version = version + 1, updated_at = now()
      where state = 'PUBLISHED' and expires_on < ${today}::date`);
  },
};

async function answer(
  { loaders }: Context,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  written: boolean,
): Promise<AnnouncementOutcome> {
  const announcement = await loaders.announcementById.clear(id).load(id);
  return { announcement, userErrors: written ? [] : [staleVersion(expectedVersion, announcement?.version ?? null)] };
}

const machineOf = (publisher: Unit | null) =>
  publisher?.kind === "UNION_CENTRAL" ? unionAnnouncementMoves : announcementMoves;

/** Whether the viewer writes news of this unit. */
export function mayWriteFor({ viewer }: Context, publisher: Unit | null, publisherId: string): boolean {
  const draft = findMove(machineOf(publisher), null, "DRAFT");
  return draft !== null && canMove(viewer, draft, { unitIds: [publisherId] });
}

type NewsDraft = Partial<Omit<CreateAnnouncementInput, "publisherId">> | UpdateAnnouncementInput;

const columnsOf = ({ title, body, visibility, pinned, expiresOn }: NewsDraft) => ({
  ...textColumns("title", title ?? undefined),
  ...textColumns("body", body ?? undefined),
  ...givenColumns({ visibility: visibility ?? undefined, pinned: pinned ?? undefined, expires_on: expiresOn }),
});

function findProblem({ viewer, today }: Context, draft: NewsDraft): UserError | null {
  const { title, body, visibility, pinned, expiresOn } = draft;
  if (visibility === "SELF")
    return userError("VALIDATION", ["visibility"], {
      what: { vi: "thông báo không thể chỉ dành cho một người", en: "news are for more than one person" },
    });
  if (pinned === true && !hasRole(viewer, "SECRETARIAT")) return userError("FORBIDDEN", ["pinned"], { what: "pinned" });
  if (expiresOn != null && expiresOn < today)
    return userError("VALIDATION", ["expiresOn"], {
      what: { vi: "ngày hết hạn đã qua", en: "the last day is already past" },
    });
  return findTextProblem({ title }, 300) ?? findTextProblem({ body }, 20_000);
}

const refuse = (error: UserError): AnnouncementOutcome => ({ announcement: null, userErrors: [error] });

const announcementNotFound = (id: string): UserError =>
  userError("NOT_FOUND", ["id"], { what: { vi: `thông báo ${id}`, en: `announcement ${id}` } });
