import { randomUUID } from "node:crypto";
import type { TestHub } from "@sen/testing/hub";
import { ask } from "../../queries/ask.ts";
import { timeQuestion } from "./measure.ts";
import type { Times } from "./measure.ts";
import type { Question, QuestionsByName } from "./questions.ts";

/** Shares in percent (domain 16); whatever is not named has one percent. */
const shares: Readonly<Record<string, number>> = { Q01: 25, Q03: 15, Q02: 15, Q04: 15, Q05: 8, Q16: 6, Q06: 4 };

export interface Driven {
  readonly times: Times;
  readonly seconds: number;
}

/** The question of each turn, so that every hundred have the shares of an ordinary day; each of `writes` has one percent. */
export function createMix(
  questions: QuestionsByName,
  writes: readonly (readonly Question[])[],
): (turn: number) => Question | undefined {
  const hundred = [...questions].flatMap(([name, variants]) =>
    Array.from({ length: shares[name] ?? 1 }, () => variants),
  );
  hundred.push(...writes.map((each) => [...each]));
  return (turn) => {
    // A step that meets every one of the mix in turn, in no order of its own.
    const variants = hundred[(turn * 37) % hundred.length] ?? [];
    return variants[Math.floor(turn / hundred.length + turn) % variants.length];
  };
}

/** Asks the mix of questions of an ordinary day, from several people at once, each waiting for her answer. */
export async function driveMix(
  hub: TestHub,
  questions: QuestionsByName,
  { requests, callers }: { readonly requests: number; readonly callers: number },
): Promise<Driven> {
  const writes = await createWrites(hub);
  const questionAt = createMix(
    questions,
    writes.map((each) => [each]),
  );
  const times: Times = new Map();
  const started = performance.now();
  let next = 0;
  const call = async (): Promise<void> => {
    while (next < requests) {
      const question = questionAt(next);
      next += 1;
      if (question === undefined) continue;
      const time = await timeQuestion(hub, fresh(question));
      times.set(question.name, [...(times.get(question.name) ?? []), time]);
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return { times, seconds: (performance.now() - started) / 1_000 };
}

/** Sign-up opens: many register for one event at once. Every answer must be a seat or a place in line. */
export async function driveBurst(hub: TestHub, count: number): Promise<Driven & { states: Record<string, number> }> {
  const [event] = await hub.sql<{ id: string }>(
    "events",
    "select id from events.event where code = 'SK-2026-020' or state = 'REGISTRATION_OPEN' order by code <> 'SK-2026-020' limit 1",
  );
  const subjects = await hub.sql<{ subject: string }>(
    "members",
    "select subject from members.member_account order by subject desc limit $1",
    [count],
  );
  const [times, states]: [number[], Record<string, number>] = [[], {}];
  const askers = subjects.map(({ subject }) => ({ subject }));
  for (const as of askers) await hub.token(as);
  const started = performance.now();
  await Promise.all(
    askers.map(async (as) => {
      const sent = performance.now();
      const input = { eventId: event?.id, idempotencyKey: randomUUID() };
      const { data, errors } = await ask(hub, "M01", { input }, { as });
      times.push(performance.now() - sent);
      const payload = data?.["registerForEvent"] as
        | { registration: { state: string } | null; userErrors: readonly { code: string }[] }
        | undefined; // as the operation asks for it
      const outcome =
        payload?.registration?.state ?? payload?.userErrors[0]?.code ?? String(errors?.[0]?.extensions["code"]);
      states[outcome] = (states[outcome] ?? 0) + 1;
    }),
  );
  return { times: new Map([["M01", times]]), seconds: (performance.now() - started) / 1_000, states };
}

/** A registration, an endorsement and an answer to a referral; refusals, as of a second endorsement, are answers too. */
async function createWrites(hub: TestHub): Promise<Question[]> {
  const [event] = await hub.sql<{ id: string }>("events", "select id from events.event where code = 'SK-2026-021'");
  const [proposal] = await hub.sql<{ id: string }>(
    "proposals",
    "select id from proposals.proposal where state = 'OPEN' order by code desc limit 1",
  );
  const [referral] = await hub.sql<{ id: string; version: number }>(
    "proposals",
    `select r.id, p.version from proposals.referral as r join proposals.proposal as p on p.id = r.proposal_id
     where p.code = 'DX-2026-008'`,
  );
  const answer = { referralId: referral?.id, expectedProposalVersion: referral?.version, position: "AGREE" };
  const text = { vi: "Đơn vị đồng ý với nội dung đề xuất (minh họa).", en: "The unit agrees (demo)." };
  const as = { subject: "demo-member-001" };
  return [
    { name: "M01", variables: { input: { eventId: event?.id, idempotencyKey: "" } }, as },
    { name: "M02", variables: { input: { proposalId: proposal?.id } }, as },
    {
      name: "M03",
      variables: { input: { ...answer, text, publish: false } },
      as: { role: "UNIT_COORDINATOR", unit: "MAE" },
    },
  ];
}

/** A registration is another one each time. */
function fresh(question: Question): Question {
  if (question.name !== "M01") return question;
  const input = question.variables["input"] as Record<string, unknown>; // as made above
  return { ...question, variables: { input: { ...input, idempotencyKey: randomUUID() } } };
}
