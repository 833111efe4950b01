import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { browser, hub, inBrowser, useDemo } from "./demo.ts";
import { open, visit } from "./people.ts";

const coordinator = { role: "UNIT_COORDINATOR", unit: "MAE" } as const;

useDemo();

/** Each flow is gone in both languages, and at both widths. */
const seats = [
  {
    code: "SK-2026-020",
    language: "vi",
    say: { left: "Còn 1 chỗ", signUp: "Đăng ký", states: ["Trong danh sách chờ", "Đã có chỗ"], full: "Đã hết chỗ" },
  },
  {
    code: "SK-2026-021",
    language: "en",
    say: { left: "1 seats left", signUp: "Sign up", states: ["Confirmed", "On the waitlist"], full: "No seat is left" },
  },
] as const;

inBrowser.each(seats)(
  "two members want the last seat: one gets it, the other waits, and both see the seats change, in $language",
  async ({ code, language, say }) => {
    // Whatever the demo has said of them, both come anew.
    await hub.sql(
      "events",
      `update events.registration set state = 'CANCELLED' where state in ('INVITED', 'CONFIRMED', 'WAITLISTED')
         and event_id = (select id from events.event where code = $1) and member_id = any($2)`,
      [code, await membersOf("demo-member-001", "demo-member-003")],
    );
    await hub.sql("events", "update events.event set capacity = confirmed_count + reserved_seats + 1 where code = $1", [
      code,
    ]);
    const members = await Promise.all([
      open(browser, "demo-member-003", { language }),
      open(browser, "demo-member-001", { language, width: 360 }),
    ]);
    await Promise.all(members.map(({ page }) => visit(page, `/events/${code}`)));
    for (const { page } of members) expect(await page.getByTestId("seats").innerText()).toContain(say.left);
    await Promise.all(members.map(({ page }) => page.getByRole("button", { name: say.signUp, exact: true }).click()));
    const states = await Promise.all(members.map(({ page }) => ownState(page)));
    expect(states.toSorted()).toEqual(say.states);
    await Promise.all(members.map(({ page }) => page.getByText(say.full).waitFor()));
    for (const { context, offences } of members) {
      expect(offences).toEqual([]);
      await context.close();
    }
  },
);

async function membersOf(...subjects: readonly string[]): Promise<string[]> {
  const query = `{ me { member { id } } }`;
  const answers = await Promise.all(subjects.map(async (subject) => hub.execute({ query, as: { subject } })));
  return answers.map(({ data }) => (data as { me: { member: { id: string } } }).me.member.id);
}

/** Where somebody stands with the event on her page, once she has pressed the button. */
async function ownState(page: Page): Promise<string> {
  const state = page.locator("section[aria-labelledby=sign-up] .badge");
  await state.waitFor();
  return state.innerText();
}

/** Each coordinator sits at the other one's width in the other language. */
const days = [
  {
    code: "DX-2026-008",
    language: "vi",
    width: 360,
    theirs: 80,
    mine: 75,
    say: {
      answer: "Trả lời",
      text: "Nội dung trả lời",
      publish: "Công bố trả lời",
      edit: "Sửa",
      progress: "Tiến độ (%)",
      weight: "Trọng số (1–10)",
      benefit: "Lợi ích cho thành viên",
      save: "Lưu hoạt động",
      conflict: "Người khác vừa sửa hoạt động này",
      rows: [/Tiến độ/, /Trọng số/],
      choose: "Lưu lựa chọn",
    },
  },
  {
    code: "DX-2025-013",
    language: "en",
    width: 1440,
    theirs: 60,
    mine: 65,
    say: {
      answer: "Answer",
      text: "Text of the answer",
      publish: "Publish the answer",
      edit: "Edit",
      progress: "Progress (%)",
      weight: "Weight (1–10)",
      benefit: "What members gain",
      save: "Save the activity",
      conflict: "Somebody else has just changed this activity",
      rows: [/Progress/, /Weight/],
      choose: "Save the choice",
    },
  },
] as const;
type Words = (typeof days)[number]["say"];

const planQuery = `{ ministry(code: "MAE") { plan(year: 2026) { activities { edges { node {
  id version title { vi en } progress weight expectedMemberBenefit { vi } } } } } } }`;

interface Activity {
  readonly title: { readonly vi: string; readonly en: string | null };
  readonly progress: number;
  readonly weight: number;
}

async function findOngoing(): Promise<Activity> {
  const { data } = await hub.execute({ query: planQuery, as: coordinator });
  const { ministry } = data as { ministry: { plan: { activities: { edges: { node: Activity }[] } } } };
  const found = ministry.plan.activities.edges.find(({ node }) => node.progress < 100);
  if (found === undefined) throw new Error("no activity of the plan is under way");
  return found.node;
}

/** Opens the activity's form on the plan of the unit. */
async function editActivity(page: Page, title: string, say: Words) {
  await visit(page, "/units/MAE/plan/2026");
  await page.getByRole("button", { name: `${say.edit}: ${title}` }).click();
  return page.getByRole("form", { name: title });
}

/** Answers the referral by keyboard alone. */
async function answer(page: Page, code: string, say: Words, text: string): Promise<void> {
  await visit(page, "/units/MAE/referrals");
  // Units are called by their names: nobody knows their codes.
  expect(await page.locator("main").innerText()).not.toMatch(/\b(MAE|MOJ|SBV|MOCST|MOHA)\b/);
  const card = page.locator("article", { hasText: code });
  await press(page, card.getByRole("button", { name: say.answer }));
  await card.getByLabel(say.text).focus();
  await page.keyboard.type(text);
  await press(page, card.getByRole("button", { name: say.publish }));
  await press(page, page.getByRole("dialog").getByRole("button", { name: say.publish }));
  await card.waitFor({ state: "detached" });
  const { data } = await hub.execute({
    query: `query ($code: String!) { proposal(code: $code) { referrals { ministry { code } state response { text { vi } } } } }`,
    variables: { code },
    as: { role: "SECRETARIAT" },
  });
  const answered = { ministry: { code: "MAE" }, state: "RESPONDED", response: { text: { vi: text } } };
  expect(data).toMatchObject({ proposal: { referrals: expect.arrayContaining([answered]) } });
}

async function press(page: Page, button: ReturnType<Page["locator"]>): Promise<void> {
  await button.focus();
  await page.keyboard.press("Enter");
}

inBrowser.each(days)(
  "a coordinator answers a referral while the plan she is at is edited elsewhere, and nothing of either is lost, in $language at $width px",
  async ({ code, language, width, theirs, mine, say }) => {
    const [here, there] = days[0].language === language ? days : [days[1], days[0]];
    const before = await findOngoing();
    const [{ context, page, offences }, colleague] = await Promise.all([
      open(browser, "demo-coordinator-mae", { language, width }),
      open(browser, "demo-coordinator-mae", { language: there.language, width: there.width }),
    ]);
    const titleIn = (spoken: string) => (spoken === "en" ? before.title.en : null) ?? before.title.vi;
    const form = await editActivity(page, titleIn(language), here.say);
    await form.getByLabel(say.progress).fill(String(mine));
    await form.getByLabel(say.benefit).fill(`Được dự tập huấn miễn phí (${language})`);
    const theirForm = await editActivity(colleague.page, titleIn(there.language), there.say);
    await theirForm.getByLabel(there.say.progress).fill(String(theirs));
    const weight = before.weight === 9 ? 8 : 9;
    await theirForm.getByLabel(there.say.weight).fill(String(weight));
    // She is called away to a letter; what she wrote waits for her, and the colleague saves meanwhile.
    await Promise.all([
      answer(page, code, say, "Bộ đồng ý và sẽ chia sẻ dữ liệu từ quý I."),
      theirForm.getByRole("button", { name: there.say.save }).click(),
    ]);
    await theirForm.waitFor({ state: "detached" });
    expect(await findOngoing()).toMatchObject({ progress: theirs, weight });
    await visit(page, "/units/MAE/plan/2026");
    expect(await form.getByLabel(say.progress).inputValue()).toBe(String(mine));
    await form.getByRole("button", { name: say.save }).click();
    const conflict = page.getByRole("group", { name: say.conflict });
    await conflict.waitFor();
    const both = new RegExp(`${theirs}[\\s\\S]*${mine}`);
    expect(await conflict.getByRole("row", { name: say.rows[0] }).innerText()).toMatch(both);
    expect(await conflict.getByRole("row", { name: say.rows[1] }).innerText()).toContain(String(weight));
    await conflict.getByRole("button", { name: say.choose }).click();
    await conflict.waitFor({ state: "detached" });
    // Hers where she changed it, the other's where only the other did.
    const benefit = { vi: `Được dự tập huấn miễn phí (${language})` };
    expect(await findOngoing()).toMatchObject({ progress: mine, weight, expectedMemberBenefit: benefit });
    expect([...offences, ...colleague.offences]).toEqual([]);
    await Promise.all([context.close(), colleague.context.close()]);
  },
);

inBrowser("a member gives the opinion she was asked for, on a phone and in English", async () => {
  const { context, page, offences } = await open(browser, "demo-member-001", { width: 360, language: "en" });
  await visit(page, "/proposals/DX-2026-006");
  const form = page.getByRole("form", { name: "Your opinion" });
  await form.getByLabel("Your recommendation").selectOption("SUPPORT_WITH_CHANGES");
  await form.getByLabel("Reasons and advice").fill("Nên thí điểm ở hai đơn vị trước khi mở rộng.");
  await form.getByRole("button", { name: "Send the opinion" }).click();
  await form.waitFor({ state: "detached" });
  const { data } = await hub.execute({
    query: `{ proposal(code: "DX-2026-006") { opinions { recommendation text { vi } } } }`,
    as: { subject: "demo-member-001" },
  });
  expect(data).toMatchObject({
    proposal: {
      opinions: [
        { recommendation: "SUPPORT_WITH_CHANGES", text: { vi: "Nên thí điểm ở hai đơn vị trước khi mở rộng." } },
      ],
    },
  });
  expect(offences).toEqual([]);
  await context.close();
});
