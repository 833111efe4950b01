import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures } from "./ask.ts";
import { memberIdOf, requireRow } from "./facts.ts";

/** What happens in one slice, known in the others: over outbox, carrier and consumers, as in a running hub. */
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ work: true });
}, 180_000);
afterAll(() => hub.stop(), 60_000);

const secretariat: Asker = { role: "SECRETARIAT" };
const coordinatorOf = (unit: string): Asker => ({ role: "UNIT_COORDINATOR", unit });

/** Sends a mutation that must be carried out, and gives its payload. */
async function change(as: Asker, mutation: string, type: string, input: object, fields: string) {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code field } } }`;
  const answer = await hub.execute({ as, query, variables: { input } });
  expect(failures(answer)).toEqual([]);
  const payload = answer.data[mutation];
  expect(payload.userErrors).toEqual([]);
  return payload;
}

test("who comes to a training has a contribution and a benefit of it, however often she is marked", async () => {
  const ofIt =
    "in (select s.id from events.session as s join events.event as e on e.id = s.event_id where e.code = 'SK-2026-020')";
  await hub.sql("events", `update events.material set session_id = null where session_id ${ofIt}`);
  await hub.sql("events", `delete from events.session_speaker where session_id ${ofIt}`);
  await hub.sql("events", `delete from events.session where id ${ofIt}`);
  const event = await requireRow<{ id: string; code: string }>(
    hub,
    "events",
    `update events.event set state = 'ENDED', registration_opens_at = null, registration_closes_at = null,
       starts_at = '2026-11-22T08:00+07', ends_at = '2026-11-22T17:00+07'
     where code = 'SK-2026-020' and kind = 'TRAINING' returning id, code`,
  );
  const seat = await requireRow<{ id: string; member: string }>(
    hub,
    "events",
    `select r.id, r.member_id as member from events.registration as r where r.event_id = $1 and r.state = 'CONFIRMED' and r.member_id is not null order by r.id limit 1`,
    [event.id],
  );
  for (let time = 0; time < 3; time += 1) {
    const input = { eventId: event.id, registrationIds: [seat.id] };
    await change(coordinatorOf("MOET"), "checkInListed", "CheckInListedInput", input, "registrations { state }");
    await hub.settle();
  }
  const query = `query ($id: ID!) { member(id: $id) {
    contributions(kind: ATTENDANCE, first: 100) { edges { node { state occurredOn hours source { ... on Event { code } } } } }
    benefits(kind: TRAINING, first: 100) { edges { node { state occurredOn source { ... on Event { code } } } } } } }`;
  const { data } = await hub.execute({ query, variables: { id: seat.member }, as: secretariat });
  for (const entries of [data.member.contributions, data.member.benefits]) {
    const ofEvent = entries.edges.filter(
      ({ node }: { node: { source: { code: string } | null } }) => node.source?.code === event.code,
    );
    expect(ofEvent).toMatchObject([{ node: { state: "CONFIRMED", occurredOn: "2026-11-22" } }]);
  }
});

test("when the report of an annual workshop is accepted, the host's turn is held and the hosts have a contribution", async () => {
  const event = await requireRow<{ id: string; version: number; turn: string; host: string; on: string }>(
    hub,
    "events",
    `with event as (
       update events.event set state = 'ENDED' where code = 'SK-2018-001' returning id, version, host_assignment_id as turn, host_unit_id as host,
         (starts_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "on"
     ), report as (
       insert into events.event_report (event_id, sent_at) select id, now() from event
       on conflict (event_id) do update set sent_at = now(), accepted_at = null
     ), seats as (
       update events.registration set state = 'ABSENT' where event_id in (select id from event) and state in ('CONFIRMED', 'OFFERED')
     ), minutes as (
       insert into events.minutes (event_id, state, circulated_at) select id, 'CIRCULATED', now() from event on conflict (event_id) do nothing
     ), evaluation as (
       insert into events.evaluation (event_id, objectives_met) select id, 4 from event on conflict (event_id) do nothing
     ), outcome as (
       insert into events.outcome (event_id, kind, statement_vi) select id, 'CONCLUSION', 'Kết luận' from event
     )
     select * from event`,
  );
  await hub.sql("ministries", "update ministries.host_assignment set state = 'SCHEDULED' where id = $1", [event.turn]);
  await hub.sql("members", "delete from members.contribution where kind = 'HOSTING' and source_id = $1", [event.id]);
  // She has been in office since the year of the workshop.
  await hub.sql(
    "members",
    "update members.role_grant set valid_from = '2018-01-01' where role = 'UNIT_COORDINATOR' and unit_id = $1",
    [event.host],
  );
  const input = { eventId: event.id, expectedVersion: event.version, to: "REPORTED" };
  await change(secretariat, "transitionEvent", "TransitionEventInput", input, "event { state }");
  await hub.settle();
  const { data } = await hub.execute({
    query: "{ hostRotation(fromYear: 2018, toYear: 2018) { id state } }",
    as: secretariat,
  });
  expect(data.hostRotation).toEqual([{ id: event.turn, state: "HELD" }]);
  // Who coordinates the unit today need not have done so then.
  const inOffice = await hub.sql<{ id: string }>(
    "members",
    `select distinct member_id as id from members.role_grant where role = 'UNIT_COORDINATOR' and unit_id = $1 and member_id is not null
       and valid_from <= $2 and coalesce(valid_to >= $2, true) order by 1`,
    [event.host, event.on],
  );
  const hosts = await hub.sql<{ id: string }>(
    "members",
    "select member_id as id from members.contribution where kind = 'HOSTING' and state = 'CONFIRMED' and source_id = $1 order by 1",
    [event.id],
  );
  expect(hosts).toEqual(inOffice);
  expect(hosts.length).toBeGreaterThan(0);
});

test("who withdraws her consent to be named is named in no attendee list any more", async () => {
  const she: Asker = { subject: "demo-member-001" };
  const id = await memberIdOf(hub, "demo-member-001");
  const setConsent = (granted: boolean) =>
    change(
      she,
      "setConsent",
      "ConsentInput",
      { purpose: "EVENT_ATTENDANCE_LIST", granted, noticeVersion: "2026-01" },
      "consent { purpose }",
    );
  await setConsent(true);
  const seat = await requireRow<{ id: string; code: string }>(
    hub,
    "events",
    `with seat as (
       insert into events.registration (event_id, member_id, unit_at_time_id, state, show_in_attendee_list)
       select e.id, $1, m.unit_id, 'ATTENDED', true from events.event as e join events.member_unit as m on m.member_id = $1
       where e.code = 'SK-2018-001'
       on conflict (event_id, member_id) where state not in ('DECLINED', 'CANCELLED', 'EXCUSED')
       do update set state = 'ATTENDED', show_in_attendee_list = true returning id, event_id
     )
     select seat.id, e.code from seat join events.event as e on e.id = seat.event_id`,
    [id],
  );
  const query = `query ($code: String!) { event(code: $code) { registrations(first: 100) { edges { node { id member { displayName } ministryAtTime { code } } } } } }`;
  const named = async () => {
    const { data } = await hub.execute({ query, variables: { code: seat.code }, as: { subject: "demo-member-009" } });
    return data.event.registrations.edges.find(({ node }: { node: { id: string } }) => node.id === seat.id)?.node;
  };
  expect(await named()).toMatchObject({ member: { displayName: "Đỗ Nguyễn Quỳnh Đan" } });
  await setConsent(false);
  await hub.settle();
  // The seat and its unit stay, the name goes.
  expect(await named()).toEqual({ id: seat.id, member: null, ministryAtTime: { code: "MOET" } });
});

test("a succession that is confirmed is followed everywhere: referrals go on, coordinators stay for a time, history is told", async () => {
  const open = await hub.sql<{ id: string; dueOn: string }>(
    "proposals",
    `select r.id, r.due_on::text as "dueOn" from proposals.referral as r join proposals.unit_successor as u on u.unit_id = r.unit_id
     where u.code = 'MOHA' and r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS')`,
  );
  expect(open.length).toBeGreaterThan(0);
  const input = {
    fromCode: "MOHA",
    toCode: "MOFA",
    type: "MERGED_INTO",
    isPrimary: true,
    effectiveOn: "2026-11-23",
    legalBasis: "Nghị quyết minh họa 9/2026",
  };
  const record = async (dry: boolean) => {
    const answer = await ask(hub, "M05", { input, dry }, { as: secretariat });
    expect(failures(answer)).toEqual([]);
    return answer.data.recordSuccession;
  };
  expect(await record(true)).toMatchObject({ reassignedReferrals: open.length, userErrors: [] });
  const { succession } = await record(false);
  const confirmed = { id: succession.id, expectedVersion: succession.version };
  await change({ role: "PRESIDIUM" }, "confirmSuccession", "ConfirmSuccessionInput", confirmed, "succession { state }");
  await hub.settle();

  const query = `{ old: ministry(code: "MOHA") { status currentSuccessor { code } referrals(states: [REASSIGNED], first: 20) { edges { node { id } } } }
    ministry(code: "MOFA") { predecessors { effectiveOn from { code } }
      referrals(states: [SENT], first: 20) { edges { node { reassignedFrom { code } } } } } }`;
  const { data } = await hub.execute({ query, as: secretariat });
  expect(data.old).toMatchObject({ status: "ENDED", currentSuccessor: { code: "MOFA" } });
  const passedOn = data.old.referrals.edges.map(({ node }: { node: { id: string } }) => node.id);
  expect(passedOn).toEqual(expect.arrayContaining(open.map(({ id }) => id)));
  expect(data.ministry.predecessors).toContainEqual({ effectiveOn: "2026-11-23", from: { code: "MOHA" } });
  const arrived = data.ministry.referrals.edges.filter(
    ({ node }: { node: { reassignedFrom: { code: string } | null } }) => node.reassignedFrom?.code === "MOHA",
  );
  expect(arrived).toHaveLength(open.length);

  const me = await hub.execute({
    query: "{ me { roles { role ministry { code } validTo } } }",
    as: { subject: "demo-coordinator-moha" },
  });
  expect(me.data.me.roles).toContainEqual({
    role: "UNIT_COORDINATOR",
    ministry: { code: "MOHA" },
    validTo: "2026-12-22",
  });
});
