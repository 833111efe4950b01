import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { GraphqlAnswer } from "@sen/testing";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";
import { memberIdOf, requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const coordinatorOf = (unit: string): Asker => ({ role: "UNIT_COORDINATOR", unit });
/** The Central Union hosts every yearly review. */
const host = { code: "VWU", from: 2017, to: 2026 };
/** Pages that take in every event of a unit and everybody who came. */
const wide = [12, 100];

test("pages of hosted events go through ten years, newest first, none twice and none lost, with what came of each", async () => {
  const facts = await hub.sql<{ code: string; attended: number; invited: number; units: number; outcomes: string[] }>(
    "events",
    `select e.code, (count(*) filter (where r.state = 'ATTENDED'))::int as attended,
       count(r.invited_at)::int as invited,
       (count(distinct r.unit_at_time_id) filter (where r.state in ('CONFIRMED', 'ATTENDED')))::int as units,
       array(select o.kind || ' ' || o.statement_vi from events.outcome as o where o.event_id = e.id order by 1) as outcomes
     from events.event as e join events.unit_successor as u on u.unit_id = e.host_unit_id
     left join events.registration as r on r.event_id = e.id
     where u.code = $1 and e.state <> 'DRAFT'
       and extract(year from e.starts_at at time zone 'Asia/Ho_Chi_Minh') between $2 and $3
     group by e.id order by e.starts_at desc, e.id desc`,
    [host.code, host.from, host.to],
  );
  expect(facts.length).toBeGreaterThan(6);
  const seen: unknown[] = [];
  let after: unknown = null;
  do {
    const answer = await ask(hub, "Q07", { ...host, after }, { as: coordinatorOf("VWU"), first: 3 });
    expect(failures(answer)).toEqual([]);
    expect(maskedFields(answer)).toEqual([]);
    for (const event of eventsOf(answer)) {
      seen.push({
        code: event.code,
        attended: event.stats.attended,
        invited: event.stats.invited,
        units: event.stats.unitsRepresented,
        outcomes: event.outcomes.map(({ kind, statement }) => `${kind} ${statement.vi}`).sort(),
      });
      expect(event.registrations.totalCount).toBe(event.stats.attended);
      expect(event.registrations.edges).toHaveLength(Math.min(3, event.stats.attended));
      expect(event.registrations.pageInfo.hasNextPage).toBe(event.stats.attended > 3);
    }
    const { totalCount, pageInfo } = answer.data.ministry.hostedEvents;
    expect(totalCount).toBe(facts.length);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(facts.map((fact) => ({ ...fact, outcomes: fact.outcomes.sort() })));
});

test("each who came stands under her unit of that day, whatever unit she is in now", async () => {
  const codes = await unitCodes();
  const moved: string[] = [];
  for (const code of ["MOH", "VWU"]) {
    const answer = await ask(hub, "Q07", { ...host, code }, { as: coordinatorOf(code), first: wide });
    expect(failures(answer)).toEqual([]);
    for (const event of eventsOf(answer)) {
      const rows = await attendedRows(event.code);
      expect(event.registrations.edges.map(({ node }) => node.ministryAtTime?.code ?? null)).toEqual(
        rows.map((row) => (row.unit === null ? null : codes.get(row.unit))),
      );
      expect(event.registrations.edges.map(({ node }) => node.member?.id ?? null)).toEqual(
        rows.map(({ member }) => member),
      );
      moved.push(
        ...event.registrations.edges
          .filter(({ node }) => node.member?.ministry && node.member.ministry.code !== node.ministryAtTime?.code)
          .map(({ node }) => `${node.ministryAtTime?.code} → ${node.member?.ministry?.code}`),
      );
    }
  }
  expect(moved).toEqual(expect.arrayContaining(["MARD → MAE", "MONRE → MAE"]));
});

test("a member moved by the merger is under the old ministry in 2024 and under the new one in 2025", async () => {
  const id = await memberIdOf(hub, "demo-member-003");
  const units: Record<string, string | undefined> = {};
  for (const [code, event] of [
    ["MOH", "SK-2024-001"],
    ["MAE", "SK-2025-001"],
  ] as const) {
    const answer = await ask(hub, "Q07", { ...host, code }, { as: coordinatorOf(code), first: wide });
    const found = eventsOf(answer).find((each) => each.code === event);
    units[event] = found?.registrations.edges.find(({ node }) => node.member?.id === id)?.node.ministryAtTime?.code;
  }
  expect(units).toEqual({ "SK-2024-001": "MARD", "SK-2025-001": "MAE" });
});

test.each<[string, Asker, string | null, string | null]>([
  ["a member", { subject: "demo-member-003" }, "demo-member-003", null],
  ["another unit's coordinator", coordinatorOf("MOET"), "demo-coordinator-moet", "MOET"],
  ["data protection", { role: "DATA_PROTECTION" }, null, null],
  ["a unit's program", { role: "SERVICE" }, null, null],
])("who did not agree to be listed keeps her row, but %s does not learn who she is", async (_w, as, subject, unit) => {
  const codes = await unitCodes();
  const herself = subject === null ? null : await memberIdOf(hub, subject);
  const own = await ask(hub, "Q07", { ...host, code: "MAE" }, { as: coordinatorOf("MAE"), first: wide });
  const answer = await ask(hub, "Q07", { ...host, code: "MAE" }, { as, first: wide });
  expect(failures(answer)).toEqual([]);
  const hidden: string[] = [];
  for (const [at, event] of eventsOf(answer).entries()) {
    const rows = await attendedRows(event.code);
    expect(event.registrations.totalCount).toBe(rows.length);
    const whole = eventsOf(own).find(({ code }) => code === event.code);
    expect(event.stats).toEqual(whole?.stats);
    for (const [place, row] of rows.entries()) {
      const shown = event.registrations.edges[place]?.node;
      const known = row.agreed || row.member === herself || (unit !== null && codes.get(row.unit ?? "") === unit);
      expect(shown?.ministryAtTime?.code).toBe(codes.get(row.unit ?? ""));
      expect(shown?.member?.id ?? null).toBe(known ? row.member : null);
      if (!known && row.member !== null) {
        hidden.push(`ministry.hostedEvents.edges.${at}.node.registrations.edges.${place}.node.member CONSENT`);
      }
    }
  }
  expect(hidden.length).toBeGreaterThan(5);
  expect(maskedFields(answer)).toEqual(hidden.sort());
});

test("a visitor sees the public events and what they were about, but no list of who came and no figures", async () => {
  const answer = await ask(hub, "Q07", { ...host, code: "MAE" });
  expect(failures(answer)).toEqual([]);
  expect(eventsOf(answer)).toMatchObject([{ code: "SK-2025-001", stats: null, outcomes: [], registrations: null }]);
  expect(maskedFields(answer)).toEqual([
    "ministry.hostedEvents.edges.0.node.registrations SIGN_IN",
    "ministry.hostedEvents.edges.0.node.stats SIGN_IN",
  ]);
});

test("after a member's data were erased her row and unit stay, and nobody is named", async () => {
  const row = await requireRow<{ id: string; unit: string; code: string }>(
    hub,
    "events",
    `update events.registration as r set member_id = null from events.event as e
     where e.id = r.event_id and r.id = (
       select r.id from events.registration as r join events.event as e on e.id = r.event_id
       where e.code = 'SK-2025-001' and r.state = 'ATTENDED' and r.member_id is not null order by r.registered_at, r.id limit 1)
     returning r.id, r.unit_at_time_id as unit, e.code`,
  );
  const answer = await ask(hub, "Q07", { ...host, code: "MAE" }, { as: coordinatorOf("MAE"), first: wide });
  const event = eventsOf(answer).find(({ code }) => code === row.code);
  expect(failures(answer)).toEqual([]);
  expect(maskedFields(answer)).toEqual([]);
  expect(event?.registrations.edges[0]?.node).toMatchObject({
    member: null,
    ministryAtTime: { code: (await unitCodes()).get(row.unit) },
  });
});

interface HostedEvent {
  code: string;
  stats: { invited: number; attended: number; unitsRepresented: number };
  outcomes: { kind: string; statement: { vi: string } }[];
  registrations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean };
    edges: {
      node: {
        ministryAtTime: { code: string } | null;
        member: { id: string; ministry: { code: string } | null } | null;
      };
    }[];
  };
}
const eventsOf = ({ data }: GraphqlAnswer): HostedEvent[] =>
  (data.ministry.hostedEvents.edges as { node: HostedEvent }[]).map(({ node }) => node);

const attendedRows = (code: string) =>
  hub.sql<{ member: string | null; unit: string | null; agreed: boolean }>(
    "events",
    `select r.member_id as member, r.unit_at_time_id as unit, r.show_in_attendee_list as agreed
     from events.registration as r join events.event as e on e.id = r.event_id
     where e.code = $1 and r.state = 'ATTENDED' order by r.registered_at, r.id`,
    [code],
  );

async function unitCodes(): Promise<Map<string, string>> {
  const rows = await hub.sql<{ id: string; code: string }>("ministries", "select id, code from ministries.unit");
  return new Map(rows.map(({ id, code }) => [id, code]));
}
