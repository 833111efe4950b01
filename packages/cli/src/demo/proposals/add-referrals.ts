import { addDays, at, daysBetween, toWorkday } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { Random } from "../foundation/random.ts";
import { addDocument, letterNumber } from "../programme/add-document.ts";
import type { DemoWorld } from "../world.ts";
import { addPathEntry } from "./add-proposal.ts";
import type { DemoProposal } from "./create-proposals.ts";
import { dayOf } from "./proposal-stages.ts";
import { answers } from "./proposal-texts.ts";

export interface NewReferral {
  readonly proposal: Pick<DemoProposal, "id" | "code" | "outcome">;
  /** Unit code. */
  readonly unit: string;
  readonly sentOn: Day;
  readonly dueOn: Day;
  readonly state: "SENT" | "ACKNOWLEDGED" | "IN_PROGRESS" | "RESPONDED" | "REASSIGNED";
  readonly respondedOn?: Day;
  /** Unit code of the predecessor it came from. */
  readonly reassignedFrom?: string;
}

/** Every unit's referral; a unit that ended before it answered passes it on to its successor. */
export function addReferrals(world: DemoWorld, proposal: DemoProposal): void {
  const sentOn = dayOf(proposal.stages, "REFERRED");
  if (sentOn === null) return;
  const random = world.random.fork(`referrals ${proposal.code}`);
  const answeredBy = dayOf(proposal.stages, "RESPONDED");
  const dueOn = toWorkday(addDays(sentOn, 28));
  proposal.targets.forEach((unit, place) => {
    if (answeredBy === null) return addOpenReferral(world, random, { proposal, unit, sentOn, dueOn }, place);
    // The last answer comes on the day the round is over, the others some days before.
    const early = place === 0 ? 0 : random.int(1, Math.max(1, daysBetween(sentOn, answeredBy) - 3));
    const respondedOn = addDays(answeredBy, -early);
    if (world.units.isWorking(unit, respondedOn)) {
      addReferral(world, random, { proposal, unit, sentOn, dueOn, state: "RESPONDED", respondedOn });
    } else {
      addReassigned(world, random, { proposal, unit, sentOn, dueOn, respondedOn });
    }
  });
}

interface Round {
  readonly proposal: Pick<DemoProposal, "id" | "code" | "outcome">;
  readonly unit: string;
  readonly sentOn: Day;
  readonly dueOn: Day;
}

/** Of an open round, the first unit has a prepared answer that nobody outside sees yet. */
function addOpenReferral(world: DemoWorld, random: Random, round: Round, place: number): void {
  if (place > 0) return addReferral(world, random, { ...round, state: random.pick(["SENT", "ACKNOWLEDGED"]) });
  addReferral(world, random, { ...round, state: "IN_PROGRESS" });
  addAnswer(world, random, { referral: round, preparedOn: addDays(round.sentOn, 2), publishedOn: null });
}

/** The unit's referral ends as REASSIGNED; its successor gets one that is due ten working days later, and answers it. */
export function addReassigned(world: DemoWorld, random: Random, answered: Round & { readonly respondedOn: Day }): void {
  const { respondedOn, ...round } = answered;
  const succession = world.units.successionFrom(round.unit);
  if (succession === undefined) throw new Error(`${round.unit} has no successor to answer for it`);
  addReferral(world, random, { ...round, state: "REASSIGNED" });
  addReferral(world, random, {
    proposal: round.proposal,
    unit: succession.to,
    reassignedFrom: round.unit,
    state: "RESPONDED",
    sentOn: succession.effectiveOn,
    dueOn: toWorkday(addDays(round.dueOn, 14)),
    respondedOn,
  });
}

export function addReferral(world: DemoWorld, random: Random, referral: NewReferral): void {
  const { proposal, unit, sentOn, dueOn, state, respondedOn, reassignedFrom } = referral;
  const id = referralId(proposal.code, unit);
  const letter = addDocument(world, {
    key: `referral ${proposal.code} ${unit}`,
    type: "CONG_VAN",
    issuer: "VWU",
    issuedOn: sentOn,
    visibility: "NETWORK",
    number: letterNumber(world, "VWU", random.int(100, 999)),
    title: {
      vi: `V/v lấy ý kiến về ${proposal.code} (minh họa)`,
      en: `Request for an answer on ${proposal.code} (demo)`,
    },
  });
  world.rows.add("proposals.referral", {
    id,
    proposal_id: proposal.id,
    unit_id: world.units.idOf(unit),
    state,
    sent_at: at(sentOn, 11),
    due_on: dueOn,
    responded_at: respondedOn ? at(respondedOn, 9) : null,
    document_id: letter,
    reassigned_from_unit_id: reassignedFrom === undefined ? null : world.units.idOf(reassignedFrom),
  });
  const kind = reassignedFrom === undefined ? "REFERRAL_SENT" : "REFERRAL_REASSIGNED";
  addPathEntry(world, proposal, { kind, on: sentOn, hour: 11, referralId: id, unit: "VWU" });
  if (respondedOn === undefined) return;
  addAnswer(world, random, { referral, preparedOn: addDays(respondedOn, -1), publishedOn: respondedOn });
  addPathEntry(world, proposal, { kind: "RESPONSE_PUBLISHED", on: respondedOn, hour: 9, referralId: id, unit });
}

export function referralId(proposalCode: string, unit: string): string {
  return demoId("ref", `${proposalCode} ${unit}`);
}

interface Answer {
  readonly referral: Round;
  readonly preparedOn: Day;
  /** Null while only the unit and staff know it. */
  readonly publishedOn: Day | null;
}

function addAnswer(world: DemoWorld, random: Random, { referral, preparedOn, publishedOn }: Answer): void {
  const { proposal, unit } = referral;
  const answer = random.weighted(possibleAnswers(proposal.outcome));
  const letter =
    publishedOn === null
      ? null
      : addDocument(world, {
          key: `answer ${proposal.code} ${unit}`,
          type: "CONG_VAN",
          issuer: unit,
          issuedOn: publishedOn,
          number: letterNumber(world, unit, random.int(1e3, 9999)),
          visibility: "NETWORK",
          title: {
            vi: `V/v trả lời ${proposal.code} (minh họa)`,
            en: `Answer to ${proposal.code} (demo)`,
          },
        });
  const preparer = world.people.ofUnit(unit, preparedOn).at(-1);
  world.rows.add("proposals.official_response", {
    referral_id: referralId(proposal.code, unit),
    position: answer.position,
    document_id: letter,
    text_vi: answer.vi,
    text_en: answer.en,
    prepared_by_id: preparer?.id ?? null,
    prepared_at: at(preparedOn, 15),
    published_at: publishedOn && at(publishedOn, 9),
  });
}

/** A proposal that was taken up was agreed to by those who were asked, at least in part. */
function possibleAnswers(outcome: DemoProposal["outcome"]) {
  const isTakenUp = outcome === "ACCEPTED" || outcome === "PARTLY_ACCEPTED";
  const fitting = answers.filter(({ position }) => !isTakenUp || position === "AGREE" || position === "PARTLY_AGREE");
  return fitting.map((entry) => [entry, entry.weight] as const);
}
