import type { Page } from "playwright-core";
import { graphScreens } from "./screens.ts";

/** A view that the documentation shows: of whom, how, and what is done before it is taken. */
export interface BestScreen {
  readonly file: string;
  readonly subject: string | null;
  readonly address: string;
  readonly phone?: boolean;
  readonly english?: boolean;
  readonly dark?: boolean;
  readonly prepare?: (page: Page) => Promise<void>;
}

const mae = "demo-coordinator-mae";
const member = "demo-member-001";
const secretariat = "demo-secretariat";
const [[owner]] = graphScreens;

export const bestScreens: readonly BestScreen[] = [
  { file: "public-site", subject: null, address: "/" },
  { file: "participation", subject: secretariat, address: "/dashboards/participation" },
  { file: "proposal-en", subject: member, address: "/proposals/DX-2024-001", english: true },
  { file: "plan-conflict", subject: mae, address: "/units/MAE/plan/2026", prepare: bringConflict },
  { file: "coverage-dark-en", subject: secretariat, address: "/dashboards/coverage", english: true, dark: true },
  { file: "close-out", subject: secretariat, address: "/events/SK-2025-001/close-out" },
  { file: "directory-en", subject: secretariat, address: "/members", english: true },
  { file: "query-plan", subject: owner, address: "/graph/plan", prepare: drawPlan },
  { file: "my-page-phone", subject: member, address: "/my", phone: true },
  { file: "event-phone-dark", subject: member, address: "/events/SK-2026-001", phone: true, dark: true },
  { file: "referrals-phone", subject: mae, address: "/units/MAE/referrals", phone: true },
  { file: "tour-phone-en", subject: null, address: "/", phone: true, english: true, prepare: beginTour },
];

/** Two windows change the same activity; the second sees both versions. */
async function bringConflict(page: Page): Promise<void> {
  const other = await page.context().newPage();
  for (const [index, window] of [page, other].entries()) {
    await window.goto(page.url());
    await window
      .getByRole("button", { name: /^Sửa: / })
      .last()
      .click();
    const progress = window.getByLabel("Tiến độ (%)");
    const now = Number(await progress.inputValue());
    await progress.fill(String(now < 50 ? now + 20 + index : now - 20 - index));
  }
  const save = (window: Page) => window.getByRole("button", { name: "Lưu hoạt động" }).click();
  await save(other);
  await other.getByRole("button", { name: "Lưu hoạt động" }).waitFor({ state: "detached" });
  await other.close();
  await save(page);
  await page.getByRole("group", { name: "Người khác vừa sửa hoạt động này" }).scrollIntoViewIfNeeded();
}

async function drawPlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Chạy và vẽ kế hoạch" }).click();
  await page.locator(".plan").scrollIntoViewIfNeeded();
}

async function beginTour(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Take the tour of five steps" }).click();
  await page.locator(".tour").waitFor();
  await page.getByRole("link", { name: "Next step" }).click();
  await page.locator("main h1", { hasText: "Ministries together" }).waitFor();
  await page.evaluate("scrollTo(0, 0)");
}
