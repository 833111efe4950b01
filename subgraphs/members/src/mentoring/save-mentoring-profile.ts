import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import { In } from "typeorm";
import { ExpertiseEntity } from "../expertise/entities.ts";
import type { SaveMentoringProfileInput } from "../generated/resolvers.ts";
import { forbidden, invalid, notFound } from "../refusals.ts";
import { MentoringProfileEntity } from "./entities.ts";
import type { MentoringProfile } from "./entities.ts";

interface SaveResult {
  readonly profile: MentoringProfile | null;
  readonly userErrors: UserError[];
}

/** Says what the viewer offers and seeks. Others see it while she consents to be matched, and only then. */
export async function saveMentoringProfile(
  db: ViewerDatabase,
  { memberId }: Viewer,
  { offers, seeks, capacity, topics }: SaveMentoringProfileInput,
): Promise<SaveResult> {
  const refuse = (error: UserError): SaveResult => ({ profile: null, userErrors: [error] });
  if (memberId === null) return refuse(forbidden("saveMentoringProfile"));
  if (capacity < 0 || capacity > 5) {
    return refuse(invalid(["capacity"], "số người đồng hành từ 0 đến 5", "a mentor has 0 to 5 places"));
  }
  const codes = [...new Set(topics)];
  const known = await db.repository(ExpertiseEntity).findBy({ code: In(codes) });
  const unknown = codes.find((code) => !known.some((field) => field.code === code));
  if (unknown !== undefined) return refuse(notFound("topics", unknown));
  await db.atomically(async () => {
    await db.query(sql`
      insert into members.mentoring_profile as profile (member_id, offers, seeks, capacity)
      values (${memberId}, ${offers}::boolean, ${seeks}::boolean, ${capacity}::int)
      on conflict (member_id) do update set offers = excluded.offers, seeks = excluded.seeks,
        capacity = excluded.capacity, version = profile.version + 1, updated_at = now()`);
    await db.query(sql`
      delete from members.mentoring_topic where member_id = ${memberId} and expertise_code <> all(${codes}::text[])`);
    await db.query(sql`
      insert into members.mentoring_topic (member_id, expertise_code)
      select ${memberId}, code from unnest(${codes}::text[]) as code on conflict do nothing`);
  });
  return { profile: await db.repository(MentoringProfileEntity).findOneByOrFail({ memberId }), userErrors: [] };
}
