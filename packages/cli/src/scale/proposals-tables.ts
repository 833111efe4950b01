import { addDays, at } from "../demo/foundation/calendar.ts";
import { proposalBody, proposalSummary, proposalTitles } from "../demo/proposals/proposal-texts.ts";
import type { ProposalKind } from "../demo/proposals/proposal-texts.ts";
import { topics } from "../demo/programme/topics.ts";
import { endorsementRows, opinionRows } from "./support-rows.ts";
import { commitmentRows, referralRows, responseRows, timelineRows } from "./course-rows.ts";
import type { ScaleRow } from "./copy-rows.ts";
import { dayOf, hasOpened, proposalsOf } from "./create-proposals.ts";
import type { ScaleProposal } from "./create-proposals.ts";
import { memberUnitRows } from "./events-tables.ts";
import { toldUnitRow } from "./members-tables.ts";
import type { ScaleTable } from "./scale-table.ts";
import { eventsOf } from "./create-events.ts";
import type { ScaleEvent } from "./create-events.ts";
import type { ScaleWorld } from "./scale-world.ts";

/** Proposals, each with its author, targets, support, and the course it took. */
export function proposalsTables(world: ScaleWorld): ScaleTable[] {
  const proposals = proposalsOf(world);
  const opened = proposals.filter(({ moves }) => hasOpened(moves));
  const eventsByYear = Map.groupBy(eventsOf(world), ({ day }) => day.slice(0, 4));
  const table = (name: string, of: (proposal: ScaleProposal) => Iterable<ScaleRow>, expected = 0): ScaleTable => ({
    table: `proposals.${name}`,
    expected,
    *rows() {
      for (const proposal of proposals) yield* of(proposal);
    },
  });
  return [
    { table: "proposals.unit_successor", expected: world.subUnits.length, rows: () => world.subUnits.map(toldUnitRow) },
    { table: "proposals.member_unit", expected: world.missing.members, rows: () => memberUnitRows(world) },
    table("proposal", (proposal) => [proposalRow(world, proposal, eventsByYear)], proposals.length),
    table("proposal_person", personRows),
    table("proposal_target", ({ id, targets }) => targets.map((unit) => ({ proposal_id: id, unit_id: unit.id }))),
    {
      table: "proposals.proposal_revision",
      expected: opened.length,
      rows: () => opened.map((one) => revisionRow(world, one)),
    },
    table("endorsement", (proposal) => endorsementRows(world, proposal), world.missing.endorsements),
    table("expert_opinion", (proposal) => opinionRows(world, proposal)),
    table("referral", (proposal) => referralRows(world, proposal)),
    table("official_response", responseRows),
    table("commitment", (proposal) => commitmentRows(world, proposal)),
    table("timeline_entry", timelineRows),
  ];
}

function textOf(world: ScaleWorld, { number }: ScaleProposal) {
  const random = world.random.fork(`proposal text ${number}`);
  const topic = random.pick(topics);
  const kind = random.pick(Object.keys(proposalTitles) as ProposalKind[]); // the table's keys are the kinds
  return { random, topic, kind, title: random.pick(proposalTitles[kind])(topic) };
}

function proposalRow(
  world: ScaleWorld,
  proposal: ScaleProposal,
  eventsByYear: ReadonlyMap<string, readonly ScaleEvent[]>,
): ScaleRow {
  const { random, topic, kind, title } = textOf(world, proposal);
  const opened = dayOf(proposal, "OPEN");
  const concluded = dayOf(proposal, "CONCLUDED");
  const isRefused = proposal.state === "NOT_ADMITTED";
  const events = (eventsByYear.get(proposal.day.slice(0, 4)) ?? []).filter(({ day }) => day <= proposal.day);
  return {
    id: proposal.id,
    code: proposal.code,
    title_vi: title.vi,
    title_en: title.en,
    summary_vi: proposalSummary.vi,
    summary_en: proposalSummary.en,
    body_vi: proposalBody.vi,
    body_en: proposalBody.en,
    kind,
    fields: [topic.field],
    state: proposal.state,
    state_since: at(proposal.moves.at(-1)?.day ?? proposal.day, 10),
    visibility: concluded !== undefined && random.chance(0.2) ? "PUBLIC" : "NETWORK",
    author_unit_id: proposal.authorUnitId,
    raised_at_event_id: events.length > 0 && random.chance(0.3) ? random.pick(events).id : null,
    submitted_at: at(proposal.day, 10),
    opened_at: opened === undefined ? null : at(opened, 10),
    open_until: opened === undefined ? null : addDays(opened, 14),
    outcome: proposal.outcome,
    concluded_at: concluded === undefined ? null : at(concluded, 10),
    conclusion_vi: concluded === undefined ? null : "Giao các đơn vị thực hiện trong kế hoạch năm (kết luận minh họa).",
    conclusion_en: concluded === undefined ? null : "The units carry it out within their plans (demo conclusion).",
    reason_code: isRefused ? "ALREADY_DONE" : null,
    reason_vi: isRefused ? "Nội dung đã có trong chương trình công tác (minh họa)." : null,
    reason_en: isRefused ? "The matter is already in the programme of work (demo)." : null,
    endorsement_count: proposal.support,
    revision: opened === undefined ? 0 : 1,
    created_at: at(addDays(proposal.day, -3), 9),
    updated_at: at(proposal.moves.at(-1)?.day ?? proposal.day, 10),
    edited_at: at(addDays(proposal.day, -3), 9),
  };
}

function personRows({ id, author }: ScaleProposal): ScaleRow[] {
  return [{ proposal_id: id, part: "AUTHOR", member_id: author.id }];
}

function revisionRow(world: ScaleWorld, proposal: ScaleProposal): ScaleRow {
  const { title } = textOf(world, proposal);
  return {
    proposal_id: proposal.id,
    number: 1,
    title_vi: title.vi,
    title_en: title.en,
    summary_vi: proposalSummary.vi,
    summary_en: proposalSummary.en,
    body_vi: proposalBody.vi,
    body_en: proposalBody.en,
    created_at: at(dayOf(proposal, "OPEN") ?? proposal.day, 10),
  };
}
