import { addDays, dayOfYear, daysBetween, earliest, latest } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import type { Random } from "../foundation/random.ts";
import { isActiveOn, unitOn } from "../people/demo-member.ts";
import type { DemoMember } from "../people/demo-member.ts";
import { topics } from "../programme/topics.ts";
import type { Topic } from "../programme/topics.ts";
import type { DemoText, DemoWorld } from "../world.ts";
import { createStages, dayOf } from "./proposal-stages.ts";
import type { ProposalState, Stage } from "./proposal-stages.ts";
import { proposalTitles } from "./proposal-texts.ts";
import type { ProposalKind } from "./proposal-texts.ts";
import { finalStates, settings } from "./proposals-by-year.ts";

export interface DemoProposal {
  readonly id: string;
  readonly code: string;
  readonly title: DemoText;
  readonly kind: ProposalKind;
  readonly topic: Topic;
  /** Null when her data were erased: the unit stays. */
  readonly author: DemoMember | null;
  readonly authorUnit: string;
  readonly createdOn: Day;
  readonly state: ProposalState;
  /** Every state after the draft, in order. */
  readonly stages: readonly Stage[];
  /** Units asked, by the code they had when they were asked. */
  readonly targets: readonly string[];
  readonly outcome: "ACCEPTED" | "PARTLY_ACCEPTED" | "NOT_ACCEPTED" | "NOTED" | null;
  readonly visibility: "PUBLIC" | "NETWORK";
  /** Code of the event it was raised at; null when that is left to chance. */
  readonly raisedAt: string | null;
}

/** All proposals but those that stories write themselves. */
export function createProposals(world: DemoWorld): DemoProposal[] {
  return finalStates.flatMap(([year, states]) =>
    states.flatMap((state, place) =>
      state === "STORY" ? [] : [createProposal(world, { year, number: place + 1, state })],
    ),
  );
}

interface Place {
  readonly year: number;
  readonly number: number;
  readonly state: ProposalState;
}

function createProposal(world: DemoWorld, { year, number, state }: Place): DemoProposal {
  const code = proposalCode(year, number);
  const random = world.random.fork(`proposal ${code}`);
  const setting = settings[code] ?? {};
  const kind = setting.targets === undefined ? chooseKind(random, state) : "COORDINATION";
  const topic = random.pick(topics);
  const { createdOn, stages } = placeInTime(random, { year, state, kind, today: world.today });
  const author = chooseAuthor(world, random, createdOn, setting.author);
  const submittedOn = dayOf(stages, "SUBMITTED") ?? createdOn;
  const referredOn = dayOf(stages, "REFERRED");
  const concludedOn = dayOf(stages, "CONCLUDED");
  return {
    id: demoId("prp", code),
    code,
    kind,
    topic,
    createdOn,
    state,
    stages,
    title: random.pick(proposalTitles[kind])(topic),
    author: author.isErased ? null : author,
    authorUnit: unitOn(author, submittedOn) ?? "VWU",
    targets: referredOn === null ? [] : (setting.targets ?? chooseTargets(world, random, referredOn)),
    outcome: concludedOn === null ? null : chooseOutcome(random, stages),
    visibility: concludedOn !== null && random.chance(0.3) ? "PUBLIC" : "NETWORK",
    raisedAt: null,
  };
}

export function proposalCode(year: number, number: number): string {
  return `DX-${year}-${String(number).padStart(3, "0")}`;
}

function chooseKind(random: Random, state: ProposalState): ProposalKind {
  const kind = random.weighted([
    ...([
      ["POLICY", 30],
      ["COORDINATION", 25],
      ["WOMEN_CADRES", 18],
      ["PROGRAMME", 15],
      ["NETWORK_ACTIVITY", 12],
    ] as const),
  ]);
  return kind === "NETWORK_ACTIVITY" && (state === "REFERRED" || state === "RESPONDED") ? "COORDINATION" : kind;
}

/** Older proposals begin anywhere in their year; open ones came to their state within the last weeks. */
function placeInTime(
  random: Random,
  place: { readonly year: number; readonly state: ProposalState; readonly kind: ProposalKind; readonly today: Day },
): { createdOn: Day; stages: Stage[] } {
  const { year, state, kind, today } = place;
  const asksUnits = kind !== "NETWORK_ACTIVITY";
  const firstDay = year === 2017 ? dayOfYear(2017, 9, 1) : dayOfYear(year, 1, 20);
  const createdOn = addDays(firstDay, random.int(0, year === 2017 ? 90 : 270));
  const stages = createStages(random, createdOn, state, asksUnits);
  const last = stages.at(-1)?.on ?? createdOn;
  // An open proposal still takes endorsements, so it opened within the last fortnight.
  const since = state === "OPEN" ? random.int(1, 9) : random.int(3, state === "REFERRED" ? 50 : 25);
  const isRunning = year === 2026 || last > today;
  if (!isRunning) return { createdOn, stages };
  const shift = daysBetween(last, addDays(today, -since));
  const moved = stages.map((stage) => ({ state: stage.state, on: addDays(stage.on, shift) }));
  return { createdOn: addDays(createdOn, shift), stages: moved };
}

function chooseAuthor(
  world: DemoWorld,
  random: Random,
  createdOn: Day,
  author: number | "erased" | undefined,
): DemoMember {
  const { people } = world;
  if (typeof author === "number") return people.requireMember(author);
  const erased = author === "erased" ? people.all.find(({ isErased }) => isErased) : undefined;
  if (erased !== undefined) return erased;
  const lastDay = addDays(createdOn, 7);
  return random.pick(people.activeOn(createdOn).filter((member) => isActiveOn(member, lastDay)));
}

/** One to three ministries that were at work; of those that were merged since into one, only one. */
function chooseTargets({ units, today }: DemoWorld, random: Random, referredOn: Day): string[] {
  const asked = units.workingOn(referredOn).filter(({ kind }) => kind.startsWith("MINISTRY"));
  const count = random.weighted([
    [1, 50],
    [2, 38],
    [3, 12],
  ] as const);
  const byCarrier = new Map(random.sample(asked, count).map(({ code }) => [units.carrierOn(code, today), code]));
  return [...byCarrier.values()];
}

/** What is carried out was taken up, at least in part. */
function chooseOutcome(random: Random, stages: readonly Stage[]): NonNullable<DemoProposal["outcome"]> {
  if (dayOf(stages, "IN_IMPLEMENTATION") !== null)
    return random.weighted([
      ["ACCEPTED", 60],
      ["PARTLY_ACCEPTED", 40],
    ] as const);
  return random.weighted([
    ["ACCEPTED", 20],
    ["PARTLY_ACCEPTED", 25],
    ["NOT_ACCEPTED", 30],
    ["NOTED", 25],
  ] as const);
}

/** The days on which members could endorse it; null when it never opened. */
export function endorsementPeriod(proposal: DemoProposal, today: Day): { from: Day; to: Day } | null {
  const from = dayOf(proposal.stages, "OPEN");
  if (from === null) return null;
  const after = proposal.stages.find(({ on }) => on > from)?.on;
  return { from, to: latest(from, earliest(addDays(from, 14), today, after ?? today)) };
}
