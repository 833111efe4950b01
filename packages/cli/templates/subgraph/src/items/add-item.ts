import { sql, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { AddSampleSliceItemInput } from "../generated/resolvers.ts";
import type { Item } from "./entities.ts";
import { canAddItem } from "./policies.ts";

interface Outcome {
  readonly item: Item | null;
  readonly userErrors: UserError[];
}

/** Keeps an item of a unit. What a viewer may have expected to fail comes back as data, not as an error of the request. */
export async function addItem({ db, viewer, loaders }: Context, input: AddSampleSliceItemInput): Promise<Outcome> {
  const { ministryId, title, memberId, isPublic } = input;
  if (!canAddItem(viewer, ministryId)) return refuse(userError("FORBIDDEN", ["ministryId"], { what: "add an item" }));
  if (title.vi.trim() === "") {
    const what = { vi: "tiêu đề còn trống", en: "the title is empty" };
    return refuse(userError("VALIDATION", ["title", "vi"], { what }));
  }
  const [row] = await db.query<{ id: string }>(sql`
    insert into sample_slice.item (title_vi, title_en, unit_id, member_id, is_public)
    values (${title.vi}, ${title.en ?? null}, ${ministryId}, ${memberId ?? null}, ${isPublic}) returning id`);
  return { item: await loaders.itemById.load(row?.id ?? ""), userErrors: [] };
}

const refuse = (error: UserError): Outcome => ({ item: null, userErrors: [error] });
