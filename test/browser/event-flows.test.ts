import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect } from "@jest/globals";
import type { TestHub } from "@sen/testing/hub";
import type { Page } from "playwright-core";
import { browser, hub, inBrowser, useDemo } from "./demo.ts";
import { holdReading } from "./forms.ts";
import { open, overflow, settled, visit } from "./people.ts";
import { writeTicketVideo } from "./ticket-video.ts";

/** Each is closed once, in another language and at another width. */
const closings = [
  { code: "SK-2026-023", language: "vi", width: 360 },
  { code: "SK-2026-021", language: "en", width: 1440 },
] as const;

let folder: string;
/** Whose ticket the false camera sees, and at which event. */
let shown: Registration;

interface Registration {
  readonly id: string;
  readonly state: string;
  readonly checkInCode: string;
  readonly member: { readonly displayName: string };
}

useDemo({ prepare: stageClosings });
afterAll(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true });
});

/** Gives what a browser needs for a camera that sees the ticket. */
async function stageClosings(demo: TestHub): Promise<readonly string[]> {
  folder = await mkdtemp(path.join(tmpdir(), "sen-ticket-"));
  for (const { code } of closings) {
    // Both took place yesterday and are hosted by a unit that has a coordinator among the demo's people.
    await demo.sql(
      "events",
      `with its_sessions as (
         update events.session set starts_at = '2026-11-22T09:00+07', ends_at = '2026-11-22T10:00+07'
         where event_id = (select id from events.event where code = $1))
       update events.event set state = 'ENDED', starts_at = '2026-11-22T08:00+07', ends_at = '2026-11-22T16:30+07',
         registration_opens_at = null, registration_closes_at = null,
         host_unit_id = (select host_unit_id from events.event where code = 'SK-2026-023') where code = $1`,
      [code],
    );
  }
  [shown] = (await findRegistrations(closings[0].code)).filter(({ state }) => state === "CONFIRMED") as [Registration];
  const video = path.join(folder, "ticket.y4m");
  await writeTicketVideo(video, shown.checkInCode);
  return [
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${video}`,
  ];
}

async function findRegistrations(code: string): Promise<readonly Registration[]> {
  const query = `query ($code: String!) { event(code: $code) { registrations(first: 100) { edges { node {
    id state checkInCode member { displayName } } } } } }`;
  const { data } = await hub.execute({ query, variables: { code }, as: { role: "SECRETARIAT" } });
  const found = data as { event: { registrations: { edges: { node: Registration }[] } } };
  return found.event.registrations.edges.map(({ node }) => node);
}

const stateOf = async (code: string, id: string) =>
  (await findRegistrations(code)).find((each) => each.id === id)?.state;

inBrowser("the camera at the door reads a ticket and says who came", async () => {
  const [{ code }] = closings;
  const { context, page, offences } = await open(browser, "demo-coordinator-mae", { width: 360 });
  await visit(page, `/events/${code}/close-out`);
  await page.getByRole("button", { name: "Mở máy ảnh" }).click();
  await page.getByText(`${shown.member.displayName} có mặt.`).waitFor();
  expect(await stateOf(code, shown.id)).toBe("ATTENDED");
  expect(await overflow(page)).toBe(0);
  await page.getByRole("button", { name: "Tắt máy ảnh" }).click();
  await page.locator("video").waitFor({ state: "detached" });
  // A code that is none of this event's is refused at its field.
  await page.getByLabel("Mã vé").fill("khong-co-ve-nay");
  await page.getByRole("button", { name: "Điểm danh bằng mã" }).click();
  await page.locator("form .field-fault").first().waitFor();
  expect(offences).toEqual([]);
  await context.close();
});

inBrowser.each(closings)(
  "an event is closed by its host and the secretariat, in $language at $width px",
  async ({ code, language, width }) => {
    const say = says[language];
    const host = await open(browser, "demo-coordinator-mae", { language, width });
    await visit(host.page, `/events/${code}/close-out`);
    await takeAttendance(host.page, code, say);
    await writeMinutes(host.page, say);
    await evaluate(host.page, say);
    await host.page.getByRole("form", { name: say.addOutcome }).getByLabel(say.outcomeText).fill("Sơ kết vào quý II.");
    await host.page.getByRole("button", { name: say.addOutcome, exact: true }).click();
    await host.page.getByText(say.complete).waitFor();
    expect(await overflow(host.page)).toBe(0);
    await host.page.getByRole("button", { name: say.send, exact: true }).click();
    await host.page.getByText(say.isSent).waitFor();
    const staff = await open(browser, "demo-secretariat", { language, width });
    await visit(staff.page, `/events/${code}/close-out`);
    await giveBackAndAccept(staff.page, host.page, code, say);
    const query = `query ($code: String!) { event(code: $code) { state minutes { state body { vi en } }
      outcomes { statement { vi } responsible { code } } report { acceptedAt } registrations(states: [CONFIRMED], first: 5) { edges { node { id } } } } }`;
    const { data } = await hub.execute({ query, variables: { code }, as: { role: "SECRETARIAT" } });
    expect(data).toMatchObject({
      event: {
        state: "REPORTED",
        minutes: { state: "APPROVED", body: { vi: "Hội nghị thống nhất ba việc.", en: "Three things were agreed." } },
        outcomes: [{ statement: { vi: "Sơ kết vào quý II." }, responsible: { code: "MAE" } }],
        registrations: { edges: [] },
      },
    });
    for (const { context, offences } of [host, staff]) {
      expect(offences).toEqual([]);
      await context.close();
    }
  },
);

/** One from the list, one excused with her reason, one by a typed code; the rest were absent. */
async function takeAttendance(page: Page, code: string, say: Say): Promise<void> {
  const waiting = (await findRegistrations(code)).filter(({ state }) => state === "CONFIRMED");
  const [listed, excused, typed, elsewhere] = waiting as [Registration, Registration, Registration, Registration];
  const here = ({ member }: Registration) =>
    page.getByRole("button", { name: `${say.here}: ${member.displayName}`, exact: true });
  await here(listed).click();
  await here(listed).waitFor({ state: "detached" });
  await page.getByRole("button", { name: `${say.excused}: ${excused.member.displayName}`, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(say.reason, { exact: true }).fill("Đi công tác");
  await dialog.getByRole("button", { name: say.excused, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await here(excused).waitFor({ state: "detached" });
  // With no reading under way any more: who stands in the queue is let in, and seen to be in, though the list takes its time.
  await visit(page, `/events/${code}/close-out`);
  const list = await holdReading(page, "EventCloseOut");
  await page.getByLabel(say.code).fill(typed.checkInCode);
  await page.getByRole("button", { name: say.check, exact: true }).click();
  await page.getByText(`${typed.member.displayName} ${say.isHere}`).waitFor();
  await here(typed).waitFor({ state: "detached" });
  const markRest = async () => {
    await page.getByRole("button", { name: say.restAbsent }).click();
    await dialog.getByRole("button", { name: say.restAbsent }).click();
    await dialog.waitFor({ state: "detached" });
  };
  // The rest is whom the list shows: while it shows somebody who has been marked at another door, nobody is.
  await letIn(code, elsewhere);
  await markRest();
  await page.getByText(say.listChanged).waitFor();
  list.letGo();
  await here(elsewhere).waitFor({ state: "detached" });
  await markRest();
  await page.getByRole("button", { name: say.restAbsent }).waitFor({ state: "detached" });
  const states = await Promise.all([listed, excused, typed, elsewhere].map(({ id }) => stateOf(code, id)));
  expect(states).toEqual(["ATTENDED", "EXCUSED", "ATTENDED", "ATTENDED"]);
}

/** Marks somebody as come elsewhere than on the page that shows the list. */
async function letIn(event: string, { checkInCode }: Registration): Promise<void> {
  const as = { role: "UNIT_COORDINATOR", unit: "MAE" } as const;
  const asked = await hub.execute({ query: `{ event(code: "${event}") { id } }`, as });
  const { id: eventId } = (asked.data as { event: { id: string } }).event;
  const query = `mutation ($input: CheckInInput!) { checkIn(input: $input) { userErrors { code } } }`;
  const { data } = await hub.execute({ query, variables: { input: { eventId, code: checkInCode } }, as });
  expect(data).toEqual({ checkIn: { userErrors: [] } });
}

/** Minutes survive a reload before they are saved, then go to those who came. */
async function writeMinutes(page: Page, say: Say): Promise<void> {
  const minutes = page.getByRole("form", { name: say.minutes, exact: true });
  await minutes.getByLabel(`${say.minutesText} (${say.vietnamese})`).fill("Hội nghị thống nhất ba việc.");
  await minutes.getByLabel(`${say.minutesText} (${say.english})`).fill("Three things were agreed.");
  await page.reload();
  await settled(page);
  expect(await minutes.getByLabel(`${say.minutesText} (${say.english})`).inputValue()).toBe(
    "Three things were agreed.",
  );
  await minutes.getByRole("button", { name: say.saveMinutes }).click();
  await page.getByRole("button", { name: say.circulate }).click();
  await page.getByRole("button", { name: say.circulate }).waitFor({ state: "detached" });
  // It is the secretariat's to approve them.
  expect(await page.getByRole("button", { name: say.approve, exact: true }).count()).toBe(0);
}

async function evaluate(page: Page, say: Say): Promise<void> {
  const evaluation = page.getByRole("form", { name: say.saveEvaluation });
  await evaluation.getByLabel(say.objectives).selectOption("5");
  await evaluation.getByLabel(`${say.strengths} (${say.vietnamese})`).fill("Thảo luận sâu.");
  await evaluation.getByRole("button", { name: say.saveEvaluation }).click();
  await page.getByText(say.evaluationSaved).waitFor();
}

/** The secretariat asks for something more, the host sends again, and the event is closed. */
async function giveBackAndAccept(staff: Page, host: Page, code: string, say: Say): Promise<void> {
  await staff.getByRole("button", { name: say.giveBack, exact: true }).click();
  const dialog = staff.getByRole("dialog");
  await dialog.getByLabel(say.giveBackNote).fill("Bổ sung số người dự.");
  await dialog.getByRole("button", { name: say.giveBack, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await visit(host, `/events/${code}/close-out`);
  await host.getByText("Bổ sung số người dự.").waitFor();
  await host.getByRole("button", { name: say.send, exact: true }).click();
  await host.getByText(say.isSent).waitFor();
  await visit(staff, `/events/${code}/close-out`);
  await staff.getByRole("button", { name: say.approve, exact: true }).click();
  await staff.getByRole("button", { name: say.approve, exact: true }).waitFor({ state: "detached" });
  await staff.getByRole("button", { name: say.accept, exact: true }).click();
  await staff.getByText(say.isAccepted).waitFor();
}

const says = {
  vi: {
    here: "Có mặt",
    isHere: "có mặt.",
    excused: "Vắng có lý do",
    reason: "Lý do",
    code: "Mã vé",
    check: "Điểm danh bằng mã",
    restAbsent: /^Còn lại đều vắng/,
    listChanged: /^Chưa điểm danh ai/,
    minutes: "Biên bản",
    minutesText: "Nội dung biên bản",
    vietnamese: "tiếng Việt",
    english: "tiếng Anh",
    saveMinutes: "Lưu biên bản",
    circulate: "Gửi lấy ý kiến",
    approve: "Duyệt",
    objectives: "Đạt mục tiêu (1–5)",
    strengths: "Điểm mạnh",
    saveEvaluation: "Lưu đánh giá",
    evaluationSaved: "Đã lưu đánh giá.",
    addOutcome: "Thêm kết luận",
    outcomeText: "Nội dung (tiếng Việt)",
    complete: "Đã đủ các phần của báo cáo.",
    send: "Gửi báo cáo",
    isSent: /^Đã gửi báo cáo \d/,
    giveBack: "Trả lại để bổ sung",
    giveBackNote: "Cần bổ sung gì",
    accept: "Tiếp nhận báo cáo",
    isAccepted: /^Báo cáo đã được tiếp nhận/,
  },
  en: {
    here: "Here",
    isHere: "is here.",
    excused: "Excused",
    reason: "Reason",
    code: "Code of the ticket",
    check: "Check in by code",
    restAbsent: /^The rest were absent/,
    listChanged: /^Nobody was marked/,
    minutes: "Minutes",
    minutesText: "Text of the minutes",
    vietnamese: "Vietnamese",
    english: "English",
    saveMinutes: "Save the minutes",
    circulate: "Circulate",
    approve: "Approve",
    objectives: "Objectives met (1–5)",
    strengths: "Strengths",
    saveEvaluation: "Save the evaluation",
    evaluationSaved: "The evaluation is saved.",
    addOutcome: "Add an outcome",
    outcomeText: "Text (Vietnamese)",
    complete: "All parts of the report are there.",
    send: "Send the report",
    isSent: /^The report was sent \d/,
    giveBack: "Give the report back",
    giveBackNote: "What is still asked for",
    accept: "Accept the report",
    isAccepted: /^The report was accepted/,
  },
} as const;
type Say = (typeof says)["vi" | "en"];
