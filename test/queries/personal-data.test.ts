import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures } from "./ask.ts";
import { memberIdOf, requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const officer: Asker = { role: "DATA_PROTECTION" };
const member = (number: number): Asker => ({ subject: `demo-member-${String(number).padStart(3, "0")}` });
const others: readonly (readonly [string, Asker | undefined])[] = [
  ["a visitor", undefined],
  ["a member", { subject: "demo-member-003" }],
  ["a coordinator", { role: "UNIT_COORDINATOR", unit: "MAE" }],
  ["the secretariat", { role: "SECRETARIAT" }],
  ["the presidium", { role: "PRESIDIUM" }],
  ["a unit's program", { role: "SERVICE" }],
];

describe("A01, requests of data subjects", () => {
  interface Page {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly state: string; readonly dueAt: string };
    }[];
  }
  const list = async (overdue: boolean): Promise<Page> => {
    const answer = await ask(hub, "A01", { overdue }, { as: officer, purpose: "Xử lý yêu cầu" });
    expect(failures(answer)).toEqual([]);
    return answer.data.dataRequests;
  };

  test("all open ones, soonest due first, each with its person and her unit of today", async () => {
    const page = await list(false);
    const facts = await hub.sql<{ id: string }>(
      "members",
      "select id from members.data_request where closed_at is null order by due_at, id",
    );
    expect(facts.length).toBeGreaterThan(2);
    expect(page.edges.map(({ node }) => node.id)).toEqual(facts.map(({ id }) => id));
    expect(page.totalCount).toBe(facts.length);
    expect(page.edges[0]?.node).toMatchObject({
      member: { displayName: expect.any(String), ministry: { code: expect.any(String) } },
    });
  });

  test("overdue are those that nobody acknowledged in time, or that should be done", async () => {
    const page = await list(true);
    const facts = await hub.sql<{ id: string }>(
      "members",
      `select id from members.data_request where closed_at is null
         and (due_at < '2026-11-23T09:00:00+07:00' or (state = 'RECEIVED' and acknowledge_by < '2026-11-23T09:00:00+07:00'))
       order by due_at, id`,
    );
    expect(facts.length).toBeGreaterThan(0);
    expect(page.edges.map(({ node }) => node.id)).toEqual(facts.map(({ id }) => id));
  });

  test.each([...others, ["an auditor", { role: "AUDITOR" }] as const])("is not for %s", async (_who, as) => {
    const answer = await ask(hub, "A01", { overdue: false }, { as });
    expect(answer.data.dataRequests).toBeNull();
    expect(failures(answer)).toEqual(["dataRequests FORBIDDEN"]);
  });
});

describe("A02, who read my data", () => {
  const from = "2026-11-01T00:00:00+07:00";
  const to = () => new Date(Date.now() + 60_000).toISOString();

  test("tells her, the auditor and data protection: who, in which role, by which operation, which fields, why", async () => {
    const memberId = await memberIdOf(hub, "demo-member-001");
    const since = new Date().toISOString();
    await ask(
      hub,
      "Q02",
      { text: "do nguyen quynh dan" },
      { as: { role: "SECRETARIAT" }, purpose: "Mời họp tổng kết" },
    );
    await ask(hub, "Q02", { text: "do nguyen quynh dan" }, { as: { role: "UNIT_COORDINATOR", unit: "MOET" } });
    const coordinator = await requireRow<{ name: string }>(
      hub,
      "members",
      `select full_name as name from members.member join members.member_account on member_id = id where subject = 'demo-coordinator-moet'`,
    );
    for (const as of [member(1), { role: "AUDITOR" } as const, officer]) {
      const answer = await ask(hub, "A02", { memberId, from: since, to: to() }, { as });
      expect(failures(answer)).toEqual([]);
      const entries = answer.data.accessLog.edges.map(({ node }: { node: { operation: string } }) => node);
      expect(answer.data.accessLog.totalCount).toBe(2);
      expect(entries).toMatchObject([
        {
          actorRole: "UNIT_COORDINATOR",
          actor: { displayName: coordinator.name },
          actorMinistry: { code: "MOET" },
          operation: "Q02_Directory",
          fields: ["workEmail", "workPhone"],
          purpose: null,
        },
        {
          actorRole: "SECRETARIAT",
          actor: null,
          actorMinistry: null,
          operation: "Q02_Directory",
          purpose: "Mời họp tổng kết",
        },
      ]);
    }
    const earlier = await ask(hub, "A02", { memberId, from, to: since }, { as: member(1) });
    expect(earlier.data.accessLog.edges.map(({ node }: { node: { purpose: string } }) => node.purpose)).toContain(
      "Rà soát nhiệm kỳ",
    );
  });

  test("a contact that is reached from another slice leaves its line, too, under the client's operation", async () => {
    const since = new Date().toISOString();
    const query = `query WhoComes { event(code: "SK-2026-001") { registrations(first: 10) { edges { node { member { id contact { workEmail } } } } } } }`;
    const answer = await hub.execute({ query, as: { role: "SECRETARIAT" }, purpose: "Điểm danh" });
    expect(failures(answer)).toEqual([]);
    const read = answer.data.event.registrations.edges.flatMap(
      ({ node }: { node: { member: { id: string; contact: { workEmail: string | null } } | null } }) =>
        node.member?.contact.workEmail ? [node.member.id] : [],
    );
    expect(read.length).toBeGreaterThan(1);
    const lines = await hub.sql<{ people: string[] }>(
      "members",
      `select operation, purpose, fields, array(select member_id from members.access_log_person where entry_id = id order by 1) as people
       from members.access_log where at >= $1 and operation = 'WhoComes'`,
      [since],
    );
    expect(lines).toEqual([
      { operation: "WhoComes", purpose: "Điểm danh", fields: ["workEmail"], people: [...new Set<string>(read)].sort() },
    ]);
  });

  test.each(others)("is not for %s", async (_who, as) => {
    const memberId = await memberIdOf(hub, "demo-member-001");
    const answer = await ask(hub, "A02", { memberId, from, to: to() }, { as });
    expect(answer.data.accessLog).toBeNull();
    expect(failures(answer)).toEqual(["accessLog FORBIDDEN"]);
  });
});

describe("M06, a withdrawal that meets reads under way", () => {
  test("from the moment it is answered, nobody is shown the contact any more, whatever is asked beside it", async () => {
    const memberId = await memberIdOf(hub, "demo-member-001");
    const query = "query ($id: ID!) { member(id: $id) { contact { workEmail } } }";
    const read = async () =>
      (await hub.execute({ query, variables: { id: memberId }, as: member(3) })).data.member.contact.workEmail;
    expect(await read()).not.toBeNull();
    // The same question, over and over, before and while consent is withdrawn: no answer may be shared past that moment.
    const before = Array.from({ length: 20 }, read);
    const withdrawn = await ask(
      hub,
      "M06",
      { input: { purpose: "DIRECTORY_CONTACT", granted: false, noticeVersion: "2026-01" } },
      { as: member(1) },
    );
    expect(failures(withdrawn)).toEqual([]);
    expect(await Promise.all(Array.from({ length: 20 }, read))).toEqual(Array.from({ length: 20 }, () => null));
    await Promise.all(before);
    const told = await hub.sql("members", "select payload from members.outbox_event where type = 'consent.withdrawn'");
    expect(told).toEqual([{ payload: { memberId, purpose: "DIRECTORY_CONTACT" } }]);
  });
});

describe("a copy of everything", () => {
  const fetchCopy = async (path: string, as?: Asker) => {
    const headers = as && { authorization: `Bearer ${await hub.token(as)}` };
    return fetch(`${hub.url}${path}`, headers && { headers });
  };

  test("is JSON with every slice's part, for her alone", async () => {
    const response = await fetchCopy("/me/export.json", member(1));
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const copy = (await response.json()) as {
      name: string;
      slices: Record<string, { name: string; rows: object[] }[]>;
    };
    expect(copy.name).toBe("Đỗ Nguyễn Quỳnh Đan");
    expect(Object.keys(copy.slices)).toEqual(expect.arrayContaining(["Members", "Events", "Proposals"]));
    const rows = (slice: string, section: string) => copy.slices[slice]?.find(({ name }) => name === section)?.rows;
    expect(rows("Members", "workContact")).toMatchObject([{ work_email: "dan.do.001@demo.example" }]);
    expect(rows("Members", "accessLog")?.length).toBeGreaterThan(0);
    expect(rows("Events", "registrations")?.length).toBeGreaterThan(0);
    expect(rows("Proposals", "proposals")?.length).toBeGreaterThan(0);
  });

  test("is a PDF whose Vietnamese letters are there, and can be copied out of it", async () => {
    const response = await fetchCopy("/me/export.pdf", member(1));
    expect(response.headers.get("content-type")).toBe("application/pdf");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.includes("BeVietnamPro")).toBe(true);
    const mapped = streamsOf(bytes).join("\n").toLowerCase();
    for (const letter of "ữệđỗỳ") expect(mapped).toContain(letter.codePointAt(0)?.toString(16).padStart(4, "0"));
  });

  test("of another person is for data protection, and noted; for nobody else", async () => {
    const id = await memberIdOf(hub, "demo-member-009");
    const given = await fetchCopy(`/me/export.json?member=${id}`, officer);
    expect(given.status).toBe(200);
    const noted = await hub.sql(
      "members",
      "select operation from members.access_log where 'personalData' = any (fields) order by at desc limit 1",
    );
    expect(noted).toEqual([{ operation: "PersonalDataCopy" }]);
    expect((await fetchCopy(`/me/export.json?member=${id}`, member(1))).status).toBe(403);
    expect((await fetchCopy(`/me/export.json?member=${id}`, { role: "SECRETARIAT" })).status).toBe(403);
    expect((await fetchCopy("/me/export.json")).status).toBe(401);
    expect((await fetchCopy("/me/export.json", { role: "SECRETARIAT" })).status).toBe(404);
  });

  test("is whole or none: when a slice is down, there is no copy", async () => {
    await hub.stopSlice("proposals");
    expect((await fetchCopy("/me/export.json", member(1))).status).toBe(503);
    await hub.startSlice("proposals");
  });
});

/** What is packed in the streams of a PDF, as Latin-1 text. */
function streamsOf(pdf: Buffer): string[] {
  const found: string[] = [];
  for (let at = pdf.indexOf("stream\n"); at !== -1; at = pdf.indexOf("stream\n", at + 1)) {
    try {
      found.push(inflateSync(pdf.subarray(at + "stream\n".length), { finishFlush: 2 }).toString("latin1"));
    } catch {
      // Not a packed stream: "endstream", or one that is stored as it is.
    }
  }
  return found;
}

describe("erasure, through the gateway", () => {
  test("on a request that data protection enters and closes, the account is nobody's any more", async () => {
    const subject = "demo-member-020";
    const memberId = await memberIdOf(hub, subject);
    const send = async (query: string, variables: Record<string, unknown>) => {
      const answer = await hub.execute({ query, variables, as: officer, purpose: "Xóa theo yêu cầu" });
      expect(failures(answer)).toEqual([]);
      return answer.data;
    };
    const created = await send(
      "mutation ($id: ID!) { createDataRequest(input: { kind: ERASE, memberId: $id }) { dataRequest { id } userErrors { code } } }",
      { id: memberId },
    );
    const id = created.createDataRequest.dataRequest.id as string;
    const move = `mutation ($input: TransitionDataRequestInput!) { transitionDataRequest(input: $input) {
      dataRequest { state member { displayName } } userErrors { code } } }`;
    for (const [to, expectedVersion] of [
      ["ACKNOWLEDGED", 1],
      ["IN_PROGRESS", 2],
    ] as const) {
      await send(move, { input: { id, to, expectedVersion } });
    }
    const done = await send(move, { input: { id, to: "DONE", expectedVersion: 3, decision: { vi: "Đã xóa" } } });
    expect(done.transitionDataRequest).toEqual({
      dataRequest: { state: "DONE", member: { displayName: "(đã xóa)" } },
      userErrors: [],
    });
    const me = await hub.execute({ query: "{ me { member { id } roles { role } } }", as: { subject } });
    expect(me.data.me).toEqual({ member: null, roles: [] });
    const told = await hub.sql("members", "select payload from members.outbox_event where type = 'member.erased'");
    expect(told).toEqual([{ payload: { memberId } }]);
    const found = await ask(hub, "Q02", { text: "(đã xóa)" }, { as: member(1) });
    expect(found.data.members.totalCount).toBe(0);
  });
});
