import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { failures } from "../queries/ask.ts";
import { memberIdOf, requireRow } from "../queries/facts.ts";

/**
 * One person's data through the whole hub: what she writes is in her copy, what she takes back is hidden, and once she is
 * erased it stands nowhere: no table, no outbox, no bus, no change log, no log line, no answer from a cache.
 */
const schemas = ["ministries", "members", "events", "proposals", "scholarships", "sen_bus"];
const subject = "demo-member-005";
const she: Asker = { subject };
const another: Asker = { subject: "demo-member-009" };
const officer: Asker = { role: "DATA_PROTECTION" };
const coordinator: Asker = { role: "UNIT_COORDINATOR", unit: "MOH" };

/** What she wrote, each with a word that stands nowhere else. */
const words = {
  bio: "riengtu01 giới thiệu",
  email: "riengtu02@demo.example",
  workPhone: "02439990003",
  mobile: "0912999004",
  address: "riengtu05 phòng 12",
  contribution: "riengtu06 đóng góp",
  benefit: "riengtu07 lợi ích",
  expertise: "riengtu08 chuyên môn",
  comment: "riengtu09 bình luận",
  endorsement: "riengtu10 ủng hộ",
  wish: "riengtu11 nguyện vọng",
  draft: "riengtu12 bản nháp kiến nghị",
  absence: "riengtu13 lý do vắng",
} as const;

/** Every row of every table is read. */
const longEnough = 180_000;

let hub: TestHub;
let memberId = "";
let fullName = "";
let comment = "";
let proposal = "";
const logged: string[] = [];

beforeAll(async () => {
  hub = await startTestHub({ work: true, log: (line) => logged.push(line) });
  memberId = await memberIdOf(hub, subject);
  fullName = (
    await requireRow<{ name: string }>(hub, "members", "select full_name as name from members.member where id = $1", [
      memberId,
    ])
  ).name;
}, 180_000);
afterAll(() => hub.stop(), 60_000);

async function change(as: Asker, mutation: string, type: string, input: object, fields = "") {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code field } } }`;
  const answer = await hub.execute({ as, query, variables: { input }, purpose: "Theo yêu cầu" });
  expect({ mutation, failed: failures(answer) }).toEqual({ mutation, failed: [] });
  const payload = answer.data[mutation];
  expect({ mutation, errors: payload.userErrors }).toEqual({ mutation, errors: [] });
  return payload;
}

/** Tables of the hub, as the owner of each slice reads them, in which texts stand: `text in table`. */
async function findInTables(texts: readonly string[]): Promise<{ readonly text: string; readonly table: string }[]> {
  const found: { text: string; table: string }[] = [];
  for (const schema of schemas) {
    const tables = await hub.sql<{ name: string }>(
      schema,
      "select oid::regclass::text as name from pg_class where relnamespace = $1::regnamespace and relkind in ('r', 'p') and not relispartition order by 1",
      [schema],
    );
    const searches = tables.map(
      ({
        name,
      }) => `select distinct text, '${name}' as "table" from (select lower(t::text) as line from ${name} as t offset 0) as row
        join unnest($1::text[]) as text on strpos(row.line, lower(text)) > 0`,
    );
    found.push(...(await hub.sql<{ text: string; table: string }>(schema, searches.join(" union all "), [texts])));
  }
  return found.toSorted((one, other) => (one.table < other.table ? -1 : 1));
}

const logsWith = (text: string) => logged.filter((line) => line.includes(text));

/** All that somebody is shown of her through the gateway. */
async function shown(as: Asker | undefined): Promise<string> {
  const query = `query ($id: ID!, $proposal: ID!) {
    member(id: $id) { displayName bio { vi } contact { workEmail workPhone mobile officeAddress { vi } } expertise { note { vi } }
      contributions(first: 100) { edges { node { description { vi } } } } benefits(first: 100) { edges { node { description { vi } } } }
      proposals(first: 20) { edges { node { title { vi } } } } }
    members(filter: { text: "${fullName}" }, first: 20) { edges { node { id displayName } } }
    proposal(id: $proposal) { author { displayName } comments(first: 50) { edges { node { body author { displayName } } } }
      endorsements(first: 50) { edges { node { member { displayName } reason { vi } } } } } }`;
  const { data } = await hub.execute({ query, variables: { id: memberId, proposal }, as, purpose: "Thử" });
  return JSON.stringify(data);
}

describe("what she writes", () => {
  test(
    "is taken by every slice",
    async () => {
      const { version, contact, code } = await requireRow<{ version: number; contact: number; code: string }>(
        hub,
        "members",
        `select m.version, coalesce((select version from members.member_contact as c where c.member_id = m.id), 0) as contact,
         (select code from members.expertise order by code limit 1) as code from members.member as m where id = $1`,
        [memberId],
      );
      await change(she, "updateMember", "UpdateMemberInput", { expectedVersion: version, bio: { vi: words.bio } });
      await change(she, "updateContact", "UpdateContactInput", {
        workEmail: words.email,
        workPhone: words.workPhone,
        mobile: words.mobile,
        officeAddress: { vi: words.address },
        openToNetwork: true,
        expectedVersion: contact,
      });
      await change(she, "setConsent", "ConsentInput", {
        purpose: "DIRECTORY_CONTACT",
        granted: true,
        noticeVersion: "2026-01",
      });
      const entry = (vi: string) => ({ kind: "OTHER", occurredOn: "2026-11-01", description: { vi } });
      await change(she, "declareContribution", "DeclareContributionInput", entry(words.contribution));
      await change(she, "declareBenefit", "DeclareBenefitInput", entry(words.benefit));
      await change(she, "declareExpertise", "DeclareExpertiseInput", {
        code,
        level: "SENIOR",
        note: { vi: words.expertise },
      });
      await change(she, "createDataRequest", "CreateDataRequestInput", { kind: "OBJECT", wish: words.wish });
      proposal = (
        await requireRow<{ id: string }>(
          hub,
          "proposals",
          `select p.id from proposals.proposal as p where p.state = 'OPEN' and not exists (
           select from proposals.proposal_person as a where a.proposal_id = p.id and a.member_id = $1) and not exists (
           select from proposals.endorsement as e where e.proposal_id = p.id and e.member_id = $1) order by code limit 1`,
          [memberId],
        )
      ).id;
      comment = (
        await change(
          she,
          "addComment",
          "AddCommentInput",
          { proposalId: proposal, body: words.comment },
          "comment { id }",
        )
      ).comment.id;
      await change(she, "endorseProposal", "EndorseInput", { proposalId: proposal, reason: { vi: words.endorsement } });
      await change(she, "createProposal", "CreateProposalInput", {
        title: { vi: words.draft },
        kind: "NETWORK_ACTIVITY",
      });
      const seat = await requireRow<{ id: string; event: string }>(
        hub,
        "events",
        `with event as (update events.event set state = 'ENDED' where code = 'SK-2018-001' returning id)
       insert into events.registration (event_id, member_id, unit_at_time_id, state)
       select event.id, m.member_id, m.unit_id, 'CONFIRMED' from event, events.member_unit as m where m.member_id = $1
       on conflict (event_id, member_id) where state not in ('DECLINED', 'CANCELLED', 'EXCUSED') do update set state = 'CONFIRMED'
       returning id, event_id as event`,
        [memberId],
      );
      const absences = [{ registrationId: seat.id, state: "EXCUSED", reason: words.absence }];
      await change({ role: "UNIT_COORDINATOR", unit: "MOET" }, "markAbsences", "MarkAbsencesInput", {
        eventId: seat.event,
        absences,
      });
      await hub.settle();
      expect(comment).toMatch(/^cmt_|^com_/);
    },
    longEnough,
  );

  test("is shown to whom it is for, and kept from whom it is not", async () => {
    const [toAnother, toVisitor] = [await shown(another), await shown(undefined)];
    for (const text of [fullName, words.bio, words.email, words.comment, words.endorsement])
      expect(toAnother).toContain(text);
    for (const text of [words.contribution, words.benefit, words.wish, words.draft])
      expect(toAnother).not.toContain(text);
    for (const text of [fullName, ...Object.values(words)]) expect(toVisitor).not.toContain(text);
  });

  test("is in her copy, whole", async () => {
    const headers = { authorization: `Bearer ${await hub.token(she)}` };
    const response = await fetch(`${hub.url}/me/export.json`, { headers });
    expect(response.status).toBe(200);
    const copy = await response.text();
    const missing = Object.entries({ fullName, ...words }).filter(([, text]) => !copy.includes(text));
    expect(missing.map(([what]) => what)).toEqual([]);
  });

  test(
    "stands in no log, on no bus, in no outbox and in no change log",
    async () => {
      const hers = [fullName, ...Object.values(words)];
      for (const text of hers) expect({ text, logs: logsWith(text) }).toEqual({ text, logs: [] });
      const carried = (await findInTables(hers)).filter(({ table }) => /outbox|inbox|change_log|sen_bus/.test(table));
      expect(carried).toEqual([]);
    },
    longEnough,
  );

  test(
    "the contact is sealed in the tables",
    async () => {
      expect(await findInTables([words.email, words.workPhone, words.mobile, words.address])).toEqual([]);
    },
    longEnough,
  );
});

test("when she withdraws her consent, nobody of the network is shown her contact any more", async () => {
  await change(she, "setConsent", "ConsentInput", {
    purpose: "DIRECTORY_CONTACT",
    granted: false,
    noticeVersion: "2026-01",
  });
  const toAnother = await shown(another);
  for (const text of [words.email, words.workPhone, words.mobile, words.address]) expect(toAnother).not.toContain(text);
  expect(await shown(coordinator)).toContain(words.email);
});

/** Where something of hers still stands after she is erased, and why. */
const kept: Readonly<Record<string, readonly string[]>> = {
  // Said before the whole network, without her name from now on; whoever checks `erasedTexts` sees to what they tell of her.
  comment: ["proposals.comment"],
  endorsement: ["proposals.endorsement"],
  // Who changed what is kept for ten years, by account and without any text.
  // So is the proof of a consent, for five years after it ended; data protection reads it.
  account: ["members.change_log", "members.consent", "proposals.change_log"],
};
const saidBeforeAll = ["comment", "endorsement"];

describe("when she is erased", () => {
  let left: Awaited<ReturnType<typeof findInTables>> = [];
  beforeAll(async () => {
    // Nothing is proved by the absence of what was never written.
    expect(comment).not.toBe("");
    const created = await change(
      officer,
      "createDataRequest",
      "CreateDataRequestInput",
      { kind: "ERASE", memberId },
      "dataRequest { id }",
    );
    const { id } = created.dataRequest;
    const steps = [{ to: "ACKNOWLEDGED" }, { to: "IN_PROGRESS" }, { to: "DONE", decision: { vi: "Đã xóa" } }];
    for (const [index, step] of steps.entries()) {
      await change(officer, "transitionDataRequest", "TransitionDataRequestInput", {
        id,
        expectedVersion: index + 1,
        ...step,
      });
    }
    await hub.settle();
    left = await findInTables([fullName, subject, ...Object.values(words)]);
  }, longEnough);

  test("what she said before the network is listed to be checked", async () => {
    const { data } = await hub.execute({ query: "{ erasedTexts { kind objectId } }", as: officer });
    expect(data.erasedTexts).toContainEqual({ kind: "COMMENT", objectId: comment });
  });

  test.each([
    ["another member", another],
    ["the coordinator of her unit", coordinator],
    ["the secretariat", { role: "SECRETARIAT" }],
    ["the presidium", { role: "PRESIDIUM" }],
    ["an auditor", { role: "AUDITOR" }],
    ["data protection", officer],
    ["a visitor", undefined],
  ] as [string, Asker | undefined][])(
    "%s is shown neither her name nor a word of hers, by the gateway that showed them before",
    async (_who, as) => {
      const text = await shown(as);
      const still = Object.entries({ fullName, ...words }).filter(([, each]) => text.includes(each));
      expect(still.map(([what]) => what).filter((what) => !saidBeforeAll.includes(what))).toEqual([]);
    },
  );

  test.each(Object.keys({ fullName: "", account: "", ...words }))(
    "no table of any slice and no line of any log holds her %s",
    (what) => {
      const text = what === "fullName" ? fullName : what === "account" ? subject : words[what as keyof typeof words];
      const tables = left.filter((each) => each.text === text).map(({ table }) => table);
      expect(tables).toEqual(kept[what] ?? []);
      if (what !== "account") expect(logsWith(text)).toEqual([]);
    },
  );
});
