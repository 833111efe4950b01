import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { Job, UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { CountAnnouncementViewInput } from "../generated/resolvers.ts";
import type { Announcement } from "./entities.ts";
import { mayWriteFor } from "./write-announcement.ts";

const prefix = "announcement-view:";

interface ViewOutcome {
  readonly announcement: Announcement | null;
  readonly userErrors: UserError[];
}

/**
 * Counts that news were opened, and not by whom: what is kept is one number for each piece of news (domain §12: data on what
 * people do in cyberspace are sensitive). Nothing is written here; whoever wrote the news is not counted.
 */
export async function countAnnouncementView(
  context: Context,
  { announcementId }: CountAnnouncementViewInput,
): Promise<ViewOutcome> {
  const { loaders, tally } = context;
  const announcement = await loaders.announcementById.load(announcementId);
  if (announcement?.state !== "PUBLISHED") {
    const what = { vi: `thông báo ${announcementId}`, en: `announcement ${announcementId}` };
    return { announcement: null, userErrors: [userError("NOT_FOUND", ["announcementId"], { what })] };
  }
  const publisher = await loaders.unitById.load(announcement.publisherId);
  if (!mayWriteFor(context, publisher, announcement.publisherId)) tally.count(prefix + announcement.id);
  return { announcement, userErrors: [] };
}

/** Writes down what the requests of this process counted, all of it in one statement. */
export const writeViewCounts: Job = {
  name: "write-view-counts",
  everySeconds: 15,
  atEnd: true,
  run: ({ db, tally }) =>
    tally.settle(async (counts) => {
      await db.query(sql`
        insert into ministries.announcement_view_count as known (announcement_id, views)
        select a.id, counted.value::integer
        from jsonb_each_text(${JSON.stringify(counts)}::jsonb) as counted
        join ministries.announcement as a on ${prefix} || a.id = counted.key
        on conflict (announcement_id) do update set views = known.views + excluded.views`);
    }),
};
