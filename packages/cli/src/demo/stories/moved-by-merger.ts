import { demoId } from "../foundation/demo-id.ts";
import type { DemoEvent } from "../events/demo-event.ts";
import type { DemoMember } from "../people/demo-member.ts";
import { topics } from "../programme/topics.ts";
import type { DemoProposal } from "../proposals/create-proposals.ts";
import type { DemoWorld } from "../world.ts";

/**
 * Story 3: `demo-member-003` worked at Agriculture and Rural Development until 28 February 2025 and has since worked at the
 * new Ministry of Agriculture and Environment. She came to every workshop, so her rows of 2024 and 2025 show the two units;
 * her proposal `DX-2023-001` keeps the old one.
 */
export const movedByMerger = { member: 3, proposal: "DX-2023-001" } as const;

/** She came to every workshop of the network. */
export function comesAlways(member: DemoMember, event: DemoEvent): boolean {
  return member.number === movedByMerger.member && event.kind === "ANNUAL_WORKSHOP";
}

export function createMovedMembersProposal({ people }: DemoWorld): DemoProposal {
  const [topic] = topics.filter(({ field }) => field === "LAW_LAND");
  if (topic === undefined) throw new Error("no topic is about land");
  return {
    id: demoId("prp", movedByMerger.proposal),
    code: movedByMerger.proposal,
    kind: "POLICY",
    topic,
    title: {
      vi: "Ghi tên cả vợ và chồng khi cấp lại giấy tờ đất",
      en: "Name both spouses when land papers are renewed",
    },
    author: people.requireMember(movedByMerger.member),
    authorUnit: "MARD",
    raisedAt: null,
    createdOn: "2023-03-06",
    state: "COMPLETED",
    stages: [
      {
        state: "SUBMITTED",
        on: "2023-03-08",
      },
      {
        state: "OPEN",
        on: "2023-03-13",
      },
      {
        state: "UNDER_REVIEW",
        on: "2023-03-27",
      },
      {
        state: "REFERRED",
        on: "2023-04-05",
      },
      {
        state: "RESPONDED",
        on: "2023-05-10",
      },
      {
        state: "CONCLUDED",
        on: "2023-05-30",
      },
      {
        state: "IN_IMPLEMENTATION",
        on: "2023-06-12",
      },
      {
        state: "COMPLETED",
        on: "2024-03-15",
      },
    ],
    targets: ["MONRE", "MOJ"],
    outcome: "PARTLY_ACCEPTED",
    visibility: "NETWORK",
  };
}
