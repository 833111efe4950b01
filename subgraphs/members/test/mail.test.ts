import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { startMailServer } from "./mail-server.ts";
import type { MailServer } from "./mail-server.ts";
import { seedStory } from "./seed.ts";
import { dan } from "./viewers.ts";

let now = new Date();
let slice: SubgraphUnderTest;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  slice = await startSubgraph(subgraph, { seed: seedStory, clock: () => now });
  await slice.work.runJob("seal-contacts");
});
afterAll(async () => {
  await slice.stop();
  await server.stop();
});

const names = ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL", "MAILBOX_FOLDER"] as const;
beforeEach(async () => {
  now = new Date();
  process.env["SMTP_URL"] = server.url;
  process.env["MAIL_FROM"] = "Sen <sen@demo.example>";
  process.env["PUBLIC_URL"] = "https://sen.example/";
  server.mails.length = 0;
  server.attempts();
  server.refuse = null;
  await slice.sql("delete from members.notification; delete from members.consent where purpose = 'MESSAGING'");
});
afterEach(() => {
  for (const name of names) delete process.env[name];
});

const agree = (...memberIds: string[]) =>
  slice.sql(
    "insert into members.consent (member_id, purpose, notice_version) select unnest($1::text[]), 'MESSAGING', '1'",
    [memberIds],
  );

let number = 0;
function happens(type: string, payload: object) {
  const event = { id: `hev_${++number}`, source: "x", type, aggregate: "thing:1", payload: { ...payload } };
  return slice.work.handle("notify", { ...event, occurredAt: now });
}
const title = { vi: "Hỗ trợ nữ cán bộ", en: "Support for women cadres" };
const seatFor = (memberId: string) =>
  happens("registration.moved", {
    registrationId: "reg_1",
    eventId: "evt_1",
    eventCode: "SK-1",
    title,
    memberId,
    from: "WAITLISTED",
    to: "CONFIRMED",
  });
const send = () => slice.work.runJob("send-mail");
const states = async () =>
  (await slice.sql<{ state: string }>("select state from members.mail order by state")).map(({ state }) => state);

test("a notice goes out once, in her language, and the read of her address stands in the access log", async () => {
  await agree("mem_dan", "mem_ha_vu");
  await seatFor("mem_dan");
  await seatFor("mem_ha_vu");
  await send();
  await send();
  const [vietnamese, english] = server.mails.toSorted((one, other) => (one.to < other.to ? -1 : 1));
  expect(server.mails).toHaveLength(2);
  expect(vietnamese).toMatchObject({ to: "mem_dan@demo.example", subject: "Chỗ của chị đã được xác nhận" });
  expect(vietnamese?.text).toContain("Chị đã có chỗ tại SK-1 “Hỗ trợ nữ cán bộ”, từ danh sách chờ.");
  expect(vietnamese?.text).toContain("https://sen.example\n");
  expect(english).toMatchObject({ to: "mem_ha_vu@demo.example", subject: "Your seat is confirmed" });
  expect(english?.text).toContain("You have a seat at SK-1, “Support for women cadres”, from the waitlist.");
  expect(english?.messageId).toMatch(/^<ntf_[\w-]+\.mem_ha_vu@sen\.example>$/);
  expect(await states()).toEqual(["SENT", "SENT"]);

  const query = `{ accessLog(memberId: "mem_dan") { edges { node { actorRole operation fields purpose } } } }`;
  const { body } = await slice.execute({ query, viewer: dan });
  expect(body.data.accessLog.edges).toEqual([
    { node: { actorRole: "SYSTEM", operation: "send-mail", fields: ["workEmail"], purpose: "MESSAGING" } },
  ]);
});

test("who did not agree gets none, and who takes it back meanwhile neither", async () => {
  await agree("mem_dan");
  await seatFor("mem_dan");
  await seatFor("mem_ha_vu");
  server.refuse = { code: 451 };
  await send();
  expect(await states()).toEqual(["WAITING"]);
  await slice.sql("update members.consent set withdrawn_at = now() where purpose = 'MESSAGING'");
  server.refuse = null;
  now = new Date(now.getTime() + 3_600_000);
  await send();
  expect(server.mails).toEqual([]);
  expect(await states()).toEqual(["DROPPED"]);
});

test("a notice to a role goes to those who hold it, and names no other person", async () => {
  await agree("mem_dan", "mem_ha_vu", "mem_ha_le_1");
  const moved = { membershipId: "mbs_mem_ha_an", memberId: "mem_ha_an", termId: "trm_22", kind: "ASSOCIATE" };
  await happens("membership.moved", { ...moved, to: "DECLINED", nominatedByUnitId: "min_mae" });
  await send();
  expect(server.mails.map(({ to }) => to)).toEqual(["mem_ha_vu@demo.example"]);
  expect(server.mails[0]?.text).toContain("Your unit's nomination of a member is closed.");
});

test("a server that refuses for now is asked again later, with growing pauses", async () => {
  await agree("mem_dan");
  await seatFor("mem_dan");
  server.refuse = { code: 451 };
  await send();
  await send();
  expect(server.attempts()).toBe(1);
  now = new Date(now.getTime() + 61_000);
  await send();
  expect(server.attempts()).toBe(1);
  server.refuse = null;
  now = new Date(now.getTime() + 2 * 60_000);
  await send();
  expect(server.mails).toEqual([]);
  now = new Date(now.getTime() + 60_000);
  await send();
  expect(server.mails.map(({ to }) => to)).toEqual(["mem_dan@demo.example"]);
  expect(await slice.sql("select state, tries, fault from members.mail")).toEqual([
    { state: "SENT", tries: 3, fault: null },
  ]);
});

test("an address that does not exist is given up at once, and the fault does not name it", async () => {
  await agree("mem_dan");
  await seatFor("mem_dan");
  server.refuse = { code: 550 };
  await send();
  expect(await slice.sql("select state, fault from members.mail")).toEqual([
    { state: "FAILED", fault: "EENVELOPE 550" },
  ]);
});

test("what was marked and never reported is not sent again: its machine may have died after the server took it", async () => {
  await agree("mem_dan");
  await seatFor("mem_dan");
  server.refuse = { code: 451 };
  await send();
  await slice.sql("update members.mail set state = 'SENDING'");
  server.refuse = null;
  now = new Date(now.getTime() + 24 * 3_600_000);
  await send();
  expect(server.mails).toEqual([]);
});

test("without a server mails are files in the developer's folder; without either nothing is made", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "sen-mail-"));
  await agree("mem_dan");
  await seatFor("mem_dan");
  delete process.env["SMTP_URL"];
  await send();
  expect(await states()).toEqual([]);
  process.env["MAILBOX_FOLDER"] = folder;
  await send();
  const files = await readdir(folder);
  expect(files).toEqual([expect.stringMatching(/^\d+-ntf_[\w-]+\.mem_dan\.eml$/)]);
  expect(await readFile(path.join(folder, files[0] ?? ""), "utf8")).toContain("To: mem_dan@demo.example");
  await rm(folder, { recursive: true });
});

test("settings that cannot work are told before anything is served", () => {
  const read = (environment: NodeJS.ProcessEnv) => () =>
    subgraph.readSettings?.({
      CONTACT_KEYS: process.env["CONTACT_KEYS"],
      CONTACT_INDEX_KEY: process.env["CONTACT_INDEX_KEY"],
      ...environment,
    });
  expect(read({ SMTP_URL: "mail.example" })).toThrow(expect.objectContaining({ code: "CONFIGURATION" }));
  expect(read({ SMTP_URL: "smtp://mail.example" })).toThrow(expect.objectContaining({ code: "CONFIGURATION" }));
  expect(read({})).not.toThrow();
});
