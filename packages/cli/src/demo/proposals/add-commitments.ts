import { addDays, at, yearOf } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import { addDocument } from "../programme/add-document.ts";
import type { DemoActivity } from "../programme/create-activities.ts";
import type { DemoWorld } from "../world.ts";
import { addPathEntry } from "./add-proposal.ts";
import type { DemoProposal } from "./create-proposals.ts";
import { dayOf } from "./proposal-stages.ts";

/** What units promised after the conclusion, tied to an activity of theirs where one fits and is still free. */
export function addCommitments(world: DemoWorld, proposal: DemoProposal, free: Set<DemoActivity>): void {
  const promisedOn = dayOf(proposal.stages, "IN_IMPLEMENTATION");
  if (promisedOn === null) return;
  const { rows, units, today } = world;
  const random = world.random.fork(`commitments ${proposal.code}`);
  const isOver = dayOf(proposal.stages, "COMPLETED") !== null;
  const carriers = [...new Set(proposal.targets.map((unit) => units.carrierOn(unit, promisedOn)))];
  for (const unit of carriers.length === 0 ? ["VWU"] : carriers) {
    const activity = [...free].find(
      ({ plan, startsOn }) => plan.unit === unit && startsOn > promisedOn && plan.year <= yearOf(promisedOn) + 1,
    );
    if (activity !== undefined) free.delete(activity);
    const progress = isOver ? 100 : random.int(0, 80);
    const dueOn = addDays(promisedOn, random.int(120, 300));
    rows.add("proposals.commitment", {
      id: demoId("com", `${proposal.code} ${unit}`),
      proposal_id: proposal.id,
      unit_id: units.idOf(unit),
      progress,
      weight: random.int(1, 4),
      due_on: dueOn,
      title_vi: `Thực hiện nội dung: ${proposal.topic.vi}`,
      title_en: `To carry out: ${proposal.topic.en}`,
      state: isOver ? "DONE" : progress === 0 ? "PLANNED" : "ONGOING",
      plan_activity_id: activity?.id ?? null,
      evidence_document_ids: isOver && random.chance(0.5) && dueOn < today ? [addEvidence(world, proposal, unit)] : [],
    });
    rows.add("proposals.commitment_milestone", {
      id: demoId("mil", `${proposal.code} ${unit}`),
      commitment_id: demoId("com", `${proposal.code} ${unit}`),
      title_vi: "Xong kế hoạch thực hiện (minh họa)",
      title_en: "Plan of work ready (demo)",
      due_on: addDays(promisedOn, 60),
      done_on: progress > 20 ? addDays(promisedOn, 55) : null,
      created_at: at(promisedOn, 9),
    });
    addPathEntry(world, proposal, { kind: "COMMITMENT_MADE", on: promisedOn, hour: 9, unit });
  }
}

function addEvidence(world: DemoWorld, proposal: DemoProposal, unit: string): string {
  return addDocument(world, {
    key: `evidence ${proposal.code} ${unit}`,
    number: null,
    type: "BAO_CAO",
    visibility: "NETWORK",
    issuer: world.units.isWorking(unit, dayOf(proposal.stages, "COMPLETED") ?? world.today) ? unit : "VWU",
    issuedOn: dayOf(proposal.stages, "COMPLETED") ?? world.today,
    title: {
      vi: `Báo cáo kết quả ${proposal.code} (minh họa)`,
      en: `Report on ${proposal.code} (demo)`,
    },
  });
}
