import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";
import type { Browser, Page } from "playwright-core";
import { findBrowser, launchBrowser } from "./launch-browser.ts";
import { open, settled, visit } from "./people.ts";

const executable = await findBrowser();
if (executable === null) console.warn("no browser on this machine: nothing in test/browser was tried");
const inBrowser = executable === null ? test.skip : test;

const coordinator = { role: "UNIT_COORDINATOR", unit: "MAE" } as const;

let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  if (executable === null) return;
  hub = await startTestHub();
  browser = await launchBrowser(executable, hub.url);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

inBrowser("two members want the last seat: one gets it, the other waits, and both see the seats change", async () => {
  const code = "SK-2026-020";
  await hub.sql("events", "update events.event set capacity = confirmed_count + reserved_seats + 1 where code = $1", [
    code,
  ]);
  const members = await Promise.all([
    open(browser, "demo-member-003"),
    open(browser, "demo-member-001", { width: 360 }),
  ]);
  await Promise.all(members.map(({ page }) => visit(page, `/events/${code}`)));
  for (const { page } of members) expect(await page.getByTestId("seats").innerText()).toContain("Còn 1 chỗ");
  await Promise.all(members.map(({ page }) => page.getByRole("button", { name: "Đăng ký", exact: true }).click()));
  const states = await Promise.all(members.map(({ page }) => ownState(page)));
  expect(states.toSorted()).toEqual(["Trong danh sách chờ", "Đã có chỗ"]);
  await Promise.all(members.map(({ page }) => page.getByText("Đã hết chỗ").waitFor()));
  for (const { context, offences } of members) {
    expect(offences).toEqual([]);
    await context.close();
  }
});

/** Where somebody stands with the event on her page, once she has pressed the button. */
async function ownState(page: Page): Promise<string> {
  const state = page.locator("section[aria-labelledby=sign-up] .badge");
  await state.waitFor();
  return state.innerText();
}

inBrowser("a coordinator answers a referral with the keyboard alone", async () => {
  const { context, page, offences } = await open(browser, "demo-coordinator-mae", { width: 360 });
  await visit(page, "/units/MAE/referrals");
  const card = page.locator("article", { hasText: "DX-2026-008" });
  await press(page, card.getByRole("button", { name: "Trả lời" }));
  const text = card.getByLabel("Nội dung trả lời");
  await text.focus();
  await page.keyboard.type("Bộ đồng ý và sẽ chia sẻ dữ liệu từ quý I.");
  await press(page, card.getByRole("button", { name: "Công bố trả lời" }));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Công bố trả lời" }));
  await card.waitFor({ state: "detached" });
  const { data } = await hub.execute({
    query: `{ proposal(code: "DX-2026-008") { referrals { ministry { code } state response { text { vi } } } } }`,
    as: { role: "SECRETARIAT" },
  });
  expect(data).toMatchObject({
    proposal: {
      referrals: expect.arrayContaining([
        {
          ministry: { code: "MAE" },
          state: "RESPONDED",
          response: { text: { vi: "Bộ đồng ý và sẽ chia sẻ dữ liệu từ quý I." } },
        },
      ]),
    },
  });
  expect(offences).toEqual([]);
  await context.close();
});

async function press(page: Page, button: ReturnType<Page["locator"]>): Promise<void> {
  await button.focus();
  await page.keyboard.press("Enter");
}

const planQuery = `{ ministry(code: "MAE") { plan(year: 2026) { activities { edges { node {
  id version title { vi } progress weight expectedMemberBenefit { vi } } } } } } }`;

interface Activity {
  readonly id: string;
  readonly version: number;
  readonly title: { readonly vi: string };
  readonly progress: number;
  readonly weight: number;
}

async function findOngoing(): Promise<Activity> {
  const { data } = await hub.execute({ query: planQuery, as: coordinator });
  const plan = data as { ministry: { plan: { activities: { edges: { node: Activity }[] } } } };
  const found = plan.ministry.plan.activities.edges.find(({ node }) => node.progress < 100);
  if (found === undefined) throw new Error("no activity of the plan is under way");
  return found.node;
}

inBrowser(
  "two people edit the same activity: the second sees both versions, and nothing of either is lost",
  async () => {
    const before = await findOngoing();
    const { context, page, offences } = await open(browser, "demo-coordinator-mae");
    await visit(page, "/units/MAE/plan/2026");
    await page.getByRole("button", { name: `Sửa: ${before.title.vi}` }).click();
    const form = page.getByRole("form", { name: before.title.vi });
    await form.getByLabel("Tiến độ (%)").fill("75");
    await form.getByLabel("Lợi ích cho thành viên").fill("Được dự tập huấn miễn phí");
    // A reload in between takes away nothing of what she wrote.
    await page.reload();
    await settled(page);
    expect(await form.getByLabel("Tiến độ (%)").inputValue()).toBe("75");
    await hub.execute({
      query: `mutation ($input: UpdatePlanActivityInput!) { updatePlanActivity(input: $input) { userErrors { code } } }`,
      variables: { input: { id: before.id, expectedVersion: before.version, progress: 80, weight: 9 } },
      as: coordinator,
    });
    await form.getByRole("button", { name: "Lưu hoạt động" }).click();
    const conflict = page.getByRole("group", { name: "Người khác vừa sửa hoạt động này" });
    await conflict.waitFor();
    expect(await conflict.getByRole("row", { name: /Tiến độ/ }).innerText()).toMatch(/80[\s\S]*75/);
    expect(await conflict.getByRole("row", { name: /Trọng số/ }).innerText()).toContain("9");
    await conflict.getByRole("button", { name: "Lưu lựa chọn" }).click();
    await conflict.waitFor({ state: "detached" });
    // Hers where she changed it, the other's where only the other did.
    expect(await findOngoing()).toMatchObject({
      progress: 75,
      weight: 9,
      expectedMemberBenefit: { vi: "Được dự tập huấn miễn phí" },
    });
    expect(offences).toEqual([]);
    await context.close();
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
