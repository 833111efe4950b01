import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";
import { memberIdOf, requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

/** A hybrid forum of the Ministry of Health that is public and takes registrations. */
const forum = "SK-2026-021";
const secretariat: Asker = { role: "SECRETARIAT" };

describe("Q03, where to join online", () => {
  const states = ["CONFIRMED", "ATTENDED", "INVITED", "WAITLISTED", "OFFERED", "DECLINED", "CANCELLED", "ABSENT"];

  test.each(states)("a member whose registration is %s sees the link only when she has the seat", async (state) => {
    await setRegistration("demo-member-003", state);
    const answer = await ask(hub, "Q03", { code: forum }, { as: { subject: "demo-member-003" } });
    expect(failures(answer)).toEqual([]);
    expect(answer.data.event).toMatchObject({ code: forum, viewerRegistration: { state } });
    const hasSeat = state === "CONFIRMED" || state === "ATTENDED";
    expect(answer.data.event.onlineUrl).toBe(hasSeat ? await linkOf(forum) : null);
    expect(maskedFields(answer)).toEqual(hasSeat ? [] : ["event.onlineUrl SELF"]);
  });

  test("registering opens the link, and nothing else of the page changes but seats and her own row", async () => {
    await removeRegistration("demo-member-003");
    const as: Asker = { subject: "demo-member-003" };
    const { data: before } = await ask(hub, "Q03", { code: forum }, { as });
    expect(before.event).toMatchObject({ onlineUrl: null, viewerRegistration: null });
    const input = { eventId: before.event.id, idempotencyKey: "from the event's page" };
    const { data: registered } = await ask(hub, "M01", { input }, { as });
    expect(registered.registerForEvent.userErrors).toEqual([]);
    const { data: after } = await ask(hub, "Q03", { code: forum }, { as });
    expect(after.event).toEqual({
      ...before.event,
      onlineUrl: await linkOf(forum),
      viewerRegistration: { state: "CONFIRMED", waitlistPosition: null, checkInCode: expect.any(String) },
    });
  });

  test.each<[string, Asker | undefined, boolean]>([
    ["a visitor", undefined, false],
    ["the host's coordinator", { role: "UNIT_COORDINATOR", unit: "MOH" }, true],
    ["another unit's coordinator", { role: "UNIT_COORDINATOR", unit: "GI" }, false],
    ["the secretariat", secretariat, true],
    ["data protection", { role: "DATA_PROTECTION" }, false],
    ["a unit's program", { role: "SERVICE" }, false],
  ])("without a registration, %s sees the link or why it is hidden", async (_who, as, sees) => {
    if (as !== undefined && "unit" in as) await removeRegistration(`demo-coordinator-${as.unit?.toLowerCase()}`);
    const answer = await ask(hub, "Q03", { code: forum }, { as });
    expect(failures(answer)).toEqual([]);
    expect(answer.data.event.onlineUrl).toBe(sees ? await linkOf(forum) : null);
    expect(maskedFields(answer)).toEqual(sees ? [] : ["event.onlineUrl SELF"]);
  });
});

describe("Q03, the programme", () => {
  test("guests are named and have no member, members have no guest's name; visitors see the guests only", async () => {
    const codes = await hub.sql<{ code: string; rows: { member_id: string | null; guest_name: string | null }[] }>(
      "events",
      `select e.code, jsonb_agg(jsonb_build_object('member_id', k.member_id, 'guest_name', k.guest_name)
         order by s.starts_at, s.id, k.position, k.id) as rows
       from events.event as e join events.session as s on s.event_id = e.id
       join events.session_speaker as k on k.session_id = s.id
       where e.visibility = 'PUBLIC' and e.state <> 'DRAFT' group by e.code having bool_or(k.guest_name is not null)`,
    );
    expect(codes.length).toBeGreaterThan(3);
    for (const { code, rows } of codes) {
      const whole = await speakersOf(code, secretariat);
      expect(whole.map(({ member, guestName }) => [member?.id ?? null, guestName])).toEqual(
        rows.map((row) => [row.member_id, row.guest_name]),
      );
      for (const { member } of whole.filter(({ guestName }) => guestName === null)) {
        expect(member?.displayName).toEqual(expect.any(String));
      }
      const seenByVisitor = await speakersOf(code, undefined);
      expect(seenByVisitor).toEqual(whole.filter(({ guestName }) => guestName !== null));
    }
  });

  test.each<[string, Asker | undefined, readonly string[]]>([
    ["visitors", undefined, ["PUBLIC"]],
    ["members of other units", { subject: "demo-member-003" }, ["NETWORK", "PUBLIC"]],
    ["another unit's coordinator", { role: "UNIT_COORDINATOR", unit: "MAE" }, ["NETWORK", "PUBLIC"]],
    ["the host's own members", { subject: "demo-member-001" }, ["NETWORK", "PUBLIC", "UNIT"]],
    ["the host's coordinator", { role: "UNIT_COORDINATOR", unit: "MOET" }, ["NETWORK", "PUBLIC", "UNIT"]],
    ["the secretariat", secretariat, ["NETWORK", "PUBLIC", "UNIT"]],
  ])("of an event's papers %s see exactly those meant for them", async (_who, as, visibilities) => {
    const events = await hub.sql<{ code: string; titles: string[]; hidden: number }>(
      "events",
      `select e.code, coalesce(array_agg(m.title_vi order by m.id) filter (where m.visibility = any ($1)), '{}') as titles,
         (count(*) filter (where m.visibility = 'UNIT'))::int as hidden
       from events.event as e join events.material as m on m.event_id = e.id
       join events.unit_successor as u on u.unit_id = e.host_unit_id
       where u.code = 'MOET' and e.visibility = 'PUBLIC' and e.state <> 'DRAFT' group by e.code`,
      [visibilities],
    );
    expect(events.some(({ hidden }) => hidden > 0)).toBe(true);
    for (const { code, titles } of events) {
      const answer = await ask(hub, "Q03", { code }, { as });
      expect(failures(answer)).toEqual([]);
      const { materials } = answer.data.event as { materials: { title: { vi: string }; document: unknown }[] };
      expect({ code, titles: materials.map(({ title }) => title.vi).sort() }).toEqual({ code, titles: titles.sort() });
      for (const { document } of materials) expect(document).toMatchObject({ fileName: expect.any(String) });
    }
  });

  test("an event for the network is not there for visitors", async () => {
    expect(await ask(hub, "Q03", { code: "SK-2026-020" })).toEqual({ data: { event: null } });
  });
});

interface Speaker {
  member: { id: string; displayName: string } | null;
  guestName: string | null;
}

async function speakersOf(code: string, as: Asker | undefined): Promise<Speaker[]> {
  const answer = await ask(hub, "Q03", { code }, { as });
  expect(failures(answer)).toEqual([]);
  const { sessions } = answer.data.event as { sessions: { speakers: Speaker[] }[] };
  return sessions.flatMap(({ speakers }) => speakers);
}

async function linkOf(code: string): Promise<string> {
  const text =
    "select l.url from events.online_link as l join events.event as e on e.id = l.event_id where e.code = $1";
  return (await requireRow<{ url: string }>(hub, "events", text, [code])).url;
}

async function removeRegistration(subject: string): Promise<void> {
  await hub.sql(
    "events",
    `delete from events.registration where member_id = $1 and event_id = (select id from events.event where code = $2)`,
    [await memberIdOf(hub, subject), forum],
  );
}

/** Gives a member a registration at the forum that stands as it would after her way there. */
async function setRegistration(subject: string, state: string): Promise<void> {
  await removeRegistration(subject);
  await hub.sql(
    "events",
    `insert into events.registration (event_id, member_id, state, invited_at, waitlist_position, offer_expires_at)
     select id, $1, $2, now(), case when $2 = 'WAITLISTED' then 1 end, case when $2 = 'OFFERED' then starts_at end
     from events.event where code = $3`,
    [await memberIdOf(hub, subject), state, forum],
  );
}
