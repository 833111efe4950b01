import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { byDistinctStream } from "../conformance/subscriptions/clients.ts";
import type { Result } from "../conformance/subscriptions/clients.ts";
import { ask, failures } from "./ask.ts";
import { requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ work: true });
});
afterAll(() => hub.stop());

const open: AsyncIterableIterator<Result>[] = [];
afterEach(async () => {
  for (const stream of open.splice(0)) await stream.return?.();
});

const coordinatorOf = (unit: string): Asker => ({ role: "UNIT_COORDINATOR", unit });
const secretariat: Asker = { role: "SECRETARIAT" };
const presidium: Asker = { role: "PRESIDIUM" };
const member: Asker = { subject: "demo-member-001" };

interface Watch {
  readonly slice: string;
  readonly query: string;
  readonly as?: Asker;
}

/** A subscription over graphql-sse; fulfilled when the slice has it open. Its next result is waited for already. */
async function watch({ slice, query, as }: Watch) {
  const before = await hub.subscriptions(slice);
  const stream = byDistinctStream(`${hub.url}/graphql`, { query, headers: await headersOf(as) });
  open.push(stream);
  const first = stream.next();
  while ((await hub.subscriptions(slice)) === before) await new Promise(setImmediate);
  return { first: first.then(({ value }) => value), next: async () => (await stream.next()).value };
}

/** Codes with which a subscription is refused. */
async function refusals(query: string, as?: Asker): Promise<unknown[]> {
  const stream = byDistinctStream(`${hub.url}/graphql`, { query, headers: await headersOf(as) });
  const errors = await stream.next().then(
    ({ value }) => value?.errors,
    (thrown: unknown) => thrown,
  );
  return (errors as NonNullable<Result["errors"]>).map(({ extensions }) => extensions?.["code"]);
}

const headersOf = async (as?: Asker): Promise<Record<string, string>> =>
  as === undefined ? {} : { authorization: `Bearer ${await hub.token(as)}` };

const idOf = async (slice: string, text: string, ...parameters: unknown[]) =>
  (await requireRow<{ id: string }>(hub, slice, text, parameters)).id;

const eventId = (code: string) => idOf("events", "select id from events.event where code = $1", code);
const unitId = (code: string) =>
  idOf("proposals", "select unit_id as id from proposals.unit_successor where code = $1", code);

const seatsOf = (id: string) => `subscription { eventSeats(eventId: "${id}") { code seatsLeft waitlistLength } }`;

test("who looks at an event's seats sees one go when somebody takes it", async () => {
  const id = await eventId("SK-2026-020");
  const before = await requireRow<{ left: number; subject: string }>(
    hub,
    "events",
    `select e.capacity - e.reserved_seats - e.confirmed_count as left from events.event as e where e.id = $1`,
    [id],
  );
  const { subject } = await newcomer(id);
  const seats = await watch({ slice: "events", query: seatsOf(id), as: member });
  const answer = await ask(hub, "M01", { input: { eventId: id, idempotencyKey: "live" } }, { as: { subject } });
  expect(answer.data.registerForEvent).toMatchObject({ registration: { state: "CONFIRMED" }, userErrors: [] });
  expect(await seats.first).toEqual({
    data: { eventSeats: { code: "SK-2026-020", seatsLeft: before.left - 1, waitlistLength: 0 } },
  });
});

/** A member who is not registered at the event. */
async function newcomer(event: string): Promise<{ subject: string }> {
  const taken = await hub.sql<{ id: string }>(
    "events",
    "select member_id as id from events.registration where event_id = $1 and member_id is not null",
    [event],
  );
  return requireRow(
    hub,
    "members",
    `select a.subject from members.member_account as a
     where a.member_id <> all ($1) and exists (
       select from members.membership as s where s.member_id = a.member_id and s.state = 'ACTIVE')
     order by a.subject limit 1`,
    [taken.map(({ id }) => id)],
  );
}

test("an event that she may not see has no seats to watch", async () => {
  const inner = await idOf("events", "select id from events.event where visibility = 'NETWORK' order by id limit 1");
  expect(await refusals(seatsOf(inner))).toEqual(["NOT_FOUND"]);
  expect(await refusals(seatsOf("evt_none"), secretariat)).toEqual(["NOT_FOUND"]);
});

const timelineOf = (id: string) =>
  `subscription { proposalTimeline(proposalId: "${id}") { kind toState actorMinistry { code } } }`;
const inboxOf = (unit: string) =>
  `subscription { referralInbox(ministryId: "${unit}") { state ministry { code } response { position } } }`;
const notices = "subscription { myNotifications { kind text { vi en } isRead source { type code } } }";

const code = "DX-2026-008";
const proposalId = () => idOf("proposals", "select id from proposals.proposal where code = $1", code);

/** The unit's coordinator publishes its answer. */
async function publish(unit: string): Promise<void> {
  const row = await requireRow<{ id: string; version: number }>(
    hub,
    "proposals",
    `select r.id, p.version from proposals.referral as r join proposals.proposal as p on p.id = r.proposal_id
     where p.code = $1 and r.unit_id = $2`,
    [code, await unitId(unit)],
  );
  const text = { vi: "Đồng ý; giao Vụ Tổ chức cán bộ phối hợp với Trung ương Hội thực hiện trong quý tới." };
  const input = { referralId: row.id, expectedProposalVersion: row.version, position: "AGREE", text, publish: true };
  const answer = await ask(hub, "M03", { input }, { as: coordinatorOf(unit) });
  expect(failures(answer)).toEqual([]);
  expect(answer.data.respondToReferral.userErrors).toEqual([]);
}

test("one answer is heard in the timeline, in the unit's inbox and by those who are told of it, and by nobody else", async () => {
  const id = await proposalId();
  const timeline = await watch({ slice: "proposals", query: timelineOf(id), as: member });
  const inbox = await watch({ slice: "proposals", query: inboxOf(await unitId("MAE")), as: coordinatorOf("MAE") });
  const othersInbox = await watch({
    slice: "proposals",
    query: inboxOf(await unitId("MOET")),
    as: coordinatorOf("MOET"),
  });
  const told = await watch({ slice: "members", query: notices, as: secretariat });
  const others = await watch({ slice: "members", query: notices, as: presidium });

  await publish("MAE");
  const mae = { code: "MAE" };
  expect(await timeline.first).toEqual({
    data: { proposalTimeline: { kind: "RESPONSE_PUBLISHED", toState: null, actorMinistry: mae } },
  });
  expect(await inbox.first).toEqual({
    data: { referralInbox: { state: "RESPONDED", ministry: mae, response: { position: "AGREE" } } },
  });
  const answered = { kind: "REFERRAL_ANSWERED", isRead: false, source: { type: "Referral", code } };
  expect(await told.first).toMatchObject({ data: { myNotifications: answered } });

  // What the others hear first is the next thing: theirs alone.
  await publish("MOET");
  expect(await othersInbox.first).toMatchObject({ data: { referralInbox: { ministry: { code: "MOET" } } } });
  expect(await others.first).toMatchObject({
    data: { myNotifications: { kind: "PROPOSAL_TO_CONCLUDE", source: { code } } },
  });
});

test("timelines, inboxes and notices are refused to whom they do not concern", async () => {
  const timeline = timelineOf(await proposalId());
  expect(await refusals(timeline)).toEqual(["FORBIDDEN"]);
  const draft = await idOf("proposals", "select id from proposals.proposal where state = 'DRAFT' order by id limit 1");
  expect(await refusals(timelineOf(draft), coordinatorOf("MOF"))).toEqual(["NOT_FOUND"]);
  const inbox = inboxOf(await unitId("MAE"));
  for (const as of [undefined, member, coordinatorOf("MOF")]) expect(await refusals(inbox, as)).toEqual(["FORBIDDEN"]);
  expect(await refusals(notices)).toEqual(["FORBIDDEN"]);
});
