import { demoId } from "../foundation/demo-id.ts";
import type { DemoEvent } from "../events/demo-event.ts";
import { unitOn } from "../people/demo-member.ts";
import type { DemoPlan } from "../programme/choose-plans.ts";
import type { DemoActivity } from "../programme/create-activities.ts";
import { topics } from "../programme/topics.ts";
import type { DemoProposal } from "../proposals/create-proposals.ts";
import type { DemoWorld } from "../world.ts";
import { workshopCode } from "./host-rotation.ts";

/**
 * Story 1, from a word at a workshop to work in a plan. Proposal `DX-2024-001` was raised at the workshop of 2024 at Health
 * (`SK-2024-001`) and referred to Agriculture and Education in January 2025. Agriculture was merged before it answered, so
 * its referral went to the new ministry, which answered in April. The presidium took the proposal up; Agriculture and
 * Environment carries it out in its plan of 2026 (`HD-2026-MAE-07`), with the training `SK-2026-010`.
 */
export const proposalToPlan = {
  proposal: "DX-2024-001",
  workshop: workshopCode(2024),
  author: 6,
  activity: "HD-2026-MAE-07",
  training: "SK-2026-010",
} as const;

function requireTopic(field: string) {
  const found = topics.find((topic) => topic.field === field);
  if (found === undefined) throw new Error(`no topic is about ${field}`);
  return found;
}

export function createStoryProposal({ people }: DemoWorld): DemoProposal {
  const author = people.requireMember(proposalToPlan.author);
  return {
    id: demoId("prp", proposalToPlan.proposal),
    code: proposalToPlan.proposal,
    kind: "COORDINATION",
    author,
    title: {
      vi: "Phối hợp liên bộ đào tạo nghề sản xuất thực phẩm an toàn cho phụ nữ nông thôn",
      en: "Ministries together train rural women in producing safe food",
    },
    topic: requireTopic("ENVIRONMENT_FOOD"),
    authorUnit: unitOn(author, "2024-10-01") ?? "MOH",
    createdOn: "2024-09-20",
    state: "IN_IMPLEMENTATION",
    raisedAt: proposalToPlan.workshop,
    stages: [
      {
        state: "SUBMITTED",
        on: "2024-10-01",
      },
      {
        state: "OPEN",
        on: "2024-10-07",
      },
      {
        state: "UNDER_REVIEW",
        on: "2024-10-21",
      },
      {
        state: "REFERRED",
        on: "2025-01-15",
      },
      {
        state: "RESPONDED",
        on: "2025-04-10",
      },
      {
        state: "CONCLUDED",
        on: "2025-05-06",
      },
      {
        state: "IN_IMPLEMENTATION",
        on: "2025-05-20",
      },
    ],
    targets: ["MARD", "MOET"],
    outcome: "ACCEPTED",
    visibility: "PUBLIC",
  };
}

/** The activity by which the new ministry keeps its promise, led by a member who came to it by the merger. */
export function createStoryActivity({ people }: DemoWorld, plans: readonly DemoPlan[]): DemoActivity {
  const plan = plans.find(({ code }) => code === "KH-2026-MAE");
  if (plan === undefined) throw new Error("Agriculture and Environment has no plan for 2026");
  return {
    id: demoId("act", proposalToPlan.activity),
    code: proposalToPlan.activity,
    plan,
    kind: "TRAINING",
    topic: requireTopic("ENVIRONMENT_FOOD"),
    state: "ONGOING",
    progress: 70,
    startsOn: "2026-03-02",
    endsOn: "2026-12-18",
    leadId: people.requireMember(3).id,
  };
}

export function createStoryTraining(): DemoEvent {
  return {
    code: proposalToPlan.training,
    kind: "TRAINING",
    mode: "HYBRID",
    state: "REPORTED",
    visibility: "NETWORK",
    title: {
      vi: "Lớp bồi dưỡng: thực phẩm an toàn do phụ nữ sản xuất",
      en: "Training: safe food produced by women",
    },
    host: "MAE",
    startsOn: "2026-08-12",
    endsOn: "2026-08-13",
    capacity: 60,
    reservedSeats: 0,
    themeYear: 2026,
    registrationOpensOn: "2026-07-10",
    registrationClosesOn: "2026-08-08",
    hostAssignmentId: null,
    planActivityId: demoId("act", proposalToPlan.activity),
  };
}
