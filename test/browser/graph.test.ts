import { afterAll, expect } from "@jest/globals";
import type { TestHub } from "@sen/testing/hub";
import type { Page } from "playwright-core";
import { startRegistryHub } from "../registry/registry-hub.ts";
import type { HubSlice, RegistryHub } from "../registry/registry-hub.ts";
import { findBarriers } from "./find-barriers.ts";
import { formsOfGraph } from "./keyboard/graph.ts";
import { walkForm } from "./keyboard/walk-form.ts";
import { browser, inBrowser, useDemo } from "./demo.ts";
import { open, overflow, speak, visit } from "./people.ts";

let registry: RegistryHub;
useDemo({ options: openRegistry, prepare: addUnits });
afterAll(() => registry?.stop());

/** A registry with two slices, one of which was asked for two grants. */
async function openRegistry() {
  registry = await startRegistryHub();
  await registry.publish("VWU", "members", members, "Phần thành viên");
  await registry.publish("MOET", "schooling", schooling("degree: String degreeYear: Int"), "Văn bằng của thành viên");
  for (const coordinate of ["Member.degreeYear", "Member.degree"])
    await registry.ask("MAE", requestGrant, {
      input: {
        verb: "REQUIRES",
        coordinate,
        unit: "MAE",
        purpose: "Nhắc lịch khám sức khỏe",
        validUntil: new Date(Date.now() + 86_400_000 * 300).toISOString(),
      },
    });
  return { others: [registry.slice] };
}

async function addUnits(demo: TestHub): Promise<void> {
  const { data } = await demo.execute({
    query: `{ moet: ministry(code: "MOET") { id } mae: ministry(code: "MAE") { id } }`,
  });
  const units = data as Record<"moet" | "mae", { readonly id: string }>;
  await registry.addUnit(units.moet.id, "MOET");
  await registry.addUnit(units.mae.id, "MAE");
}

const requestGrant = `mutation ($input: RequestGrantInput!) { requestGrant(input: $input) { userErrors { code } } }`;
const members: HubSlice = {
  sdl: `type Query { members: [Member!] } type Member @key(fields: "id") { id: ID! fullName: String }`,
};
const schooling = (fields: string): HubSlice => ({ sdl: `type Member @key(fields: "id") { id: ID! ${fields} }` });
const checkUps: HubSlice = {
  sdl: `type Member @key(fields: "id") { id: ID! degreeYear: Int @external checkUp: String @requires(fields: "degreeYear") }`,
};

async function confirm(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

inBrowser("an owner gives a grant, on a phone; then what rests on it can be published", async () => {
  const { context, page, offences } = await open(browser, "demo-coordinator-moet", { width: 360 });
  await visit(page, "/graph/rights");
  const card = page.locator("article", { hasText: "Member.degreeYear" });
  await card.getByRole("button", { name: "Cấp" }).click();
  await confirm(page, "Cấp");
  await card.getByText("Đã cấp").waitFor();
  expect(await registry.publish("MAE", "check-ups", checkUps)).toMatchObject({ outcome: "PUBLISHED" });
  expect(offences).toEqual([]);
  await context.close();
});

inBrowser("what is asked, answered and refused about fields goes by keyboard alone", async () => {
  expect(await registry.publish("MOET", "schooling", schooling("degree: String"))).toMatchObject({
    outcome: "WAITING",
  });
  for (const entry of formsOfGraph) {
    const { context, page, offences } = await open(browser, entry.subject);
    await walkForm(page, entry);
    expect(offences).toEqual([]);
    await context.close();
  }
});

inBrowser("a change that takes something from a unit waits until its coordinator agrees, in English", async () => {
  expect(await registry.publish("MOET", "schooling", schooling("degree: String"))).toMatchObject({
    outcome: "WAITING",
  });
  const { context, page, offences } = await open(browser, "demo-coordinator-mae", { language: "en" });
  await visit(page, "/graph/rights");
  expect(await page.getByRole("link", { name: "Slices and gateways" }).count()).toBe(1);
  // The one before was refused, and stands there as well.
  const card = page.locator("article", { hasText: "MOET publishes schooling", hasNotText: "Rejected" });
  expect(await card.getByRole("table").innerText()).toContain("Member.degreeYear");
  await card.getByRole("button", { name: "Agree for MAE" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("We ask members themselves.");
  await confirm(page, "Agree for MAE");
  await card.getByText("Published").first().waitFor();
  expect(offences).toEqual([]);
  await context.close();
});

inBrowser("the secretariat compares two versions and goes back to an older one, after it was asked", async () => {
  const { context, page, offences } = await open(browser, "demo-secretariat");
  await visit(page, "/graph/versions");
  const running = await page.getByRole("row", { name: /đang chạy/ }).innerText();
  const newest = Number.parseInt(running, 10);
  await page.getByLabel("Từ bản").selectOption("2");
  const changes = page.getByRole("region", { name: "So sánh" });
  await changes.getByText("Member.degreeYear").first().waitFor();
  await page.getByRole("button", { name: "Quay lại bản 2" }).click();
  await page.getByRole("dialog").getByLabel("Lý do quay lại").fill("Thử lại");
  await confirm(page, "Quay lại bản 2");
  await page.getByRole("row", { name: new RegExp(`^${newest + 1} đang chạy .*Quay lại`) }).waitFor();
  expect(offences).toEqual([]);
  await context.close();
});

inBrowser("an owner sees how a query is answered, as a tree with the time of each call", async () => {
  const { context, page, offences } = await open(browser, "demo-coordinator-moet", { width: 360 });
  await visit(page, "/graph/plan");
  await page.getByLabel("Biến (JSON)").fill("[1]");
  await page.getByRole("button", { name: "Chạy và vẽ kế hoạch" }).click();
  await page.getByText("Biến phải là một đối tượng JSON.").waitFor();
  await page.getByLabel("Biến (JSON)").fill("");
  await page.getByRole("button", { name: "Chạy và vẽ kế hoạch" }).click();
  const tree = page.locator(".plan");
  await tree.getByText("cùng lúc").waitFor();
  expect(await tree.locator("strong").allInnerTexts()).toEqual(["ministries", "events", "members"]);
  expect(await tree.getByText(/^từ .* ms, mất .* ms$/).count()).toBe(3);
  expect({ overflow: await overflow(page), barriers: await findBarriers(page) }).toEqual({ overflow: 0, barriers: [] });
  expect(offences).toEqual([]);
  await context.close();
});

inBrowser("a member sees no door to these pages, and the hub none of them behind it", async () => {
  const { context, page } = await open(browser, "demo-member-001");
  await page.goto("http://localhost:4000/graph");
  await page.getByText("Vai trò của bạn không mở trang này").waitFor();
  expect(await page.locator("main h1").innerText()).toBe("Trang này dành cho vai trò khác");
  expect(await page.locator("main").getByRole("link", { name: "Về trang đầu" }).count()).toBe(1);
  expect(await page.getByRole("link", { name: "Các phần và cổng" }).count()).toBe(0);
  await context.close();
});

inBrowser("each of these pages opens on a phone in Vietnamese and on a desk in English, without barriers", async () => {
  const { context, page, offences } = await open(browser, "demo-coordinator-moet", { width: 360 });
  const coordinate = "/graph/fields?unit=VWU&coordinate=Member.fullName";
  for (const path of ["/graph", "/graph/versions", "/graph/rights", coordinate, "/graph/slices/schooling"]) {
    await page.setViewportSize({ width: 360, height: 780 });
    await visit(page, path);
    expect({ path, overflow: await overflow(page), barriers: await findBarriers(page) }).toEqual({
      path,
      overflow: 0,
      barriers: [],
    });
    await page.setViewportSize({ width: 1440, height: 900 });
    await speak(page, "en");
    expect({ path, overflow: await overflow(page), barriers: await findBarriers(page) }).toEqual({
      path,
      overflow: 0,
      barriers: [],
    });
    await speak(page, "vi");
  }
  expect(offences).toEqual([]);
  await context.close();
});
