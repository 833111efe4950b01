import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { MentorshipState } from "../generated/resolvers.ts";

/** What a member offers and seeks as mentor and mentee. */
export interface MentoringProfile {
  readonly memberId: string;
  offers: boolean;
  seeks: boolean;
  capacity: number;
  version: number;
}

/** Two members, one of whom accompanies the other. */
export interface Mentorship {
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
  state: MentorshipState;
  goalVi: string | null;
  goalEn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  version: number;
}

export const MentoringProfileEntity = new EntitySchema<MentoringProfile>({
  name: "mentoring_profile",
  columns: {
    memberId: { type: "text", name: "member_id", primary: true },
    offers: { type: "boolean" },
    seeks: { type: "boolean" },
    capacity: { type: "int" },
    version: { type: "int" },
  } satisfies Record<keyof MentoringProfile, EntitySchemaColumnOptions>,
});

export const MentorshipEntity = new EntitySchema<Mentorship>({
  name: "mentorship",
  columns: {
    id: { type: "text", primary: true },
    mentorId: { type: "text", name: "mentor_id" },
    menteeId: { type: "text", name: "mentee_id" },
    state: { type: "text" },
    goalVi: { type: "text", name: "goal_vi", nullable: true },
    goalEn: { type: "text", name: "goal_en", nullable: true },
    startedOn: { type: "date", name: "started_on", nullable: true },
    endedOn: { type: "date", name: "ended_on", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof Mentorship, EntitySchemaColumnOptions>,
});
