import { loadMany, loadOne, rowsBy, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { MentoringProfileEntity } from "./entities.ts";

export function createMentoringLoaders({ db }: LoaderContext) {
  return {
    mentoringOf: loadOne(db, rowsBy(db, MentoringProfileEntity, "memberId"), (profile) => profile.memberId),
    mentoringTopicsOf: loadMany(
      db,
      (memberIds: readonly string[]) =>
        db.query<{ memberId: string; code: string }>(sql`
          select member_id as "memberId", expertise_code as code from members.mentoring_topic
          where member_id = any(${memberIds}::text[]) order by 1, 2`),
      ({ memberId }) => memberId,
    ),
    activeMentorshipsOf: loadOne(
      db,
      (memberIds: readonly string[]) =>
        db.query<{ memberId: string; active: number }>(sql`
          select member_id as "memberId", active from members.active_mentorships(${memberIds}::text[])`),
      ({ memberId }) => memberId,
    ),
  };
}
