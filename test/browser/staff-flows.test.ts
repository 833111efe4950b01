import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";
import type { Browser, Page } from "playwright-core";
import { findBrowser, launchBrowser } from "./launch-browser.ts";
import { open, overflow, settled, visit } from "./people.ts";

const executable = await findBrowser();
const inBrowser = executable === null ? test.skip : test;

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

/** Presses a button of the window that asks before something final. */
async function confirm(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

const findProposal = async (code: string) => {
  const query = `query ($code: String!) { proposal(code: $code) { state outcome conclusion { text { vi en } } mergedInto { code } referrals { state ministry { code } } } }`;
  const { data } = await hub.execute({ query, variables: { code }, as: { role: "SECRETARIAT" } });
  return (data as { proposal: unknown }).proposal;
};

inBrowser("the secretariat takes a proposal in: a return without a reason is refused at its field", async () => {
  const { context, page, offences } = await open(browser, "demo-secretariat", { width: 360 });
  await visit(page, "/proposals/DX-2026-015");
  await page.getByRole("button", { name: "Trả lại để sửa" }).click();
  const form = page.getByRole("form", { name: "Trả lại để sửa" });
  await form.getByRole("button", { name: "Trả lại để sửa" }).click();
  const note = form.getByLabel(/Ghi chú/);
  await form.locator(".field-fault").waitFor();
  expect(await note.getAttribute("aria-invalid")).toBe("true");
  await note.fill("Cần nêu rõ đơn vị chịu trách nhiệm.");
  expect(await overflow(page)).toBe(0);
  await form.getByRole("button", { name: "Trả lại để sửa" }).click();
  await form.waitFor({ state: "detached" });
  expect(await findProposal("DX-2026-015")).toMatchObject({ state: "RETURNED" });
  await visit(page, "/proposals/DX-2026-001");
  await page.getByRole("button", { name: "Gộp vào đề xuất khác" }).click();
  const merging = page.getByRole("form", { name: "Gộp vào đề xuất khác" });
  await merging
    .getByLabel("Gộp vào", { exact: true })
    .locator("option", { hasText: "DX-2026-004" })
    .waitFor({ state: "attached" });
  const target = await merging.locator("option", { hasText: "DX-2026-004" }).getAttribute("value");
  await merging.getByLabel("Gộp vào", { exact: true }).selectOption(target);
  await merging.getByRole("button", { name: "Gộp vào đề xuất khác" }).click();
  await confirm(page, "Gộp vào đề xuất khác");
  await merging.waitFor({ state: "detached" });
  expect(await findProposal("DX-2026-001")).toMatchObject({ state: "MERGED", mergedInto: { code: "DX-2026-004" } });
  expect(offences).toEqual([]);
  await context.close();
});

inBrowser("the presidium agrees that a policy be referred, and the secretariat asks two units", async () => {
  const presidium = await open(browser, "demo-presidium", { language: "en" });
  await visit(presidium.page, "/proposals/DX-2026-005");
  await presidium.page.getByRole("button", { name: "Agree that it be referred" }).click();
  const consent = presidium.page.getByRole("form", { name: "Agree that it be referred" });
  await consent.getByRole("button", { name: "Agree that it be referred" }).click();
  await consent.waitFor({ state: "detached" });
  await presidium.context.close();
  const { context, page, offences } = await open(browser, "demo-secretariat");
  await visit(page, "/proposals/DX-2026-005");
  await page.getByRole("button", { name: "Chuyển bộ, ngành trả lời" }).click();
  const form = page.getByRole("form", { name: "Chuyển bộ, ngành trả lời" });
  await form.getByLabel("Bộ Tài chính").check();
  await form.getByLabel("Bộ Y tế").check();
  await form.getByLabel("Vì sao gửi không kèm công văn").fill("Đã trao đổi tại cuộc họp giao ban.");
  await form.getByRole("button", { name: "Chuyển bộ, ngành trả lời" }).click();
  await confirm(page, "Chuyển bộ, ngành trả lời");
  await form.waitFor({ state: "detached" });
  expect(await findProposal("DX-2026-005")).toMatchObject({
    state: "REFERRED",
    referrals: expect.arrayContaining([
      { state: "SENT", ministry: { code: "MOF" } },
      { state: "SENT", ministry: { code: "MOH" } },
    ]),
  });
  expect(offences).toEqual([]);
  await context.close();
});

inBrowser(
  "a conclusion is written, survives a reload, and is made by the presidium on a phone in English",
  async () => {
    const { context, page, offences } = await open(browser, "demo-secretariat");
    await visit(page, "/proposals/DX-2026-011");
    const begin = () => page.getByRole("button", { name: "Chuẩn bị kết luận" }).click();
    await begin();
    const form = page.getByRole("form", { name: "Chuẩn bị kết luận" });
    await form.getByLabel("Quyết định").selectOption("PARTLY_ACCEPTED");
    await form.getByLabel("Nội dung kết luận (tiếng Việt)").fill("Thí điểm ở hai đơn vị trong năm 2027.");
    await form.getByLabel("Nội dung kết luận (tiếng Anh)").fill("To be tried in two units in 2027.");
    await page.reload();
    await settled(page);
    await begin();
    expect(await form.getByLabel("Nội dung kết luận (tiếng Việt)").inputValue()).toContain("Thí điểm");
    await form.getByRole("button", { name: "Chuẩn bị kết luận" }).click();
    await form.waitFor({ state: "detached" });
    expect(offences).toEqual([]);
    await context.close();
    const presidium = await open(browser, "demo-presidium", { language: "en", width: 360 });
    await visit(presidium.page, "/proposals/DX-2026-011");
    await presidium.page.getByRole("button", { name: "Conclude it" }).click();
    const last = presidium.page.getByRole("form", { name: "Conclude it" });
    expect(await last.innerText()).toContain("To be tried in two units in 2027.");
    await last.getByRole("button", { name: "Conclude it" }).click();
    await confirm(presidium.page, "Conclude it");
    await last.waitFor({ state: "detached" });
    expect(await findProposal("DX-2026-011")).toMatchObject({
      state: "CONCLUDED",
      outcome: "PARTLY_ACCEPTED",
      conclusion: { text: { vi: "Thí điểm ở hai đơn vị trong năm 2027." } },
    });
    expect(presidium.offences).toEqual([]);
    await presidium.context.close();
  },
);

inBrowser("the secretariat tries a succession, prepares it, and the presidium confirms it", async () => {
  const { context, page } = await open(browser, "demo-secretariat", { language: "en" });
  await visit(page, "/successions");
  const form = page.getByRole("form", { name: "A new change" });
  await form.getByLabel("Unit", { exact: true }).selectOption("GI");
  await form.getByLabel("Successor", { exact: true }).selectOption("MOJ");
  await form.getByLabel("In force from").fill("2026-11-23");
  await form.getByLabel("Legal basis").fill("Resolution 1/2026 (demo)");
  await form.getByRole("button", { name: "Dry run" }).click();
  await form.getByText("If it is recorded").waitFor();
  await form.getByRole("button", { name: "Prepare it" }).click();
  await page.locator("article", { hasText: "Government Inspectorate" }).waitFor();
  await context.close();

  const presidium = await open(browser, "demo-presidium", { language: "en" });
  await visit(presidium.page, "/successions");
  await presidium.page.getByRole("button", { name: "Confirm" }).click();
  await presidium.page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await presidium.page.getByText("Nothing waits to be confirmed.").waitFor();
  const { data } = await hub.execute({ query: `{ ministry(code: "GI") { currentSuccessor { code } } }` });
  expect(data).toEqual({ ministry: { currentSuccessor: { code: "MOJ" } } });
  expect(presidium.offences).toEqual([]);
  await presidium.context.close();
});

inBrowser("a member asks for erasure, and data protection handles it to its end, in English", async () => {
  await hub.execute({
    query: `mutation { createDataRequest(input: { kind: ERASE, wish: "Xóa dữ liệu của tôi" }) { userErrors { code } } }`,
    as: { subject: "demo-member-005" },
  });
  const { context, page, offences } = await open(browser, "demo-data-protection", { language: "en", width: 360 });
  await visit(page, "/data-protection");
  const card = page.locator("article", { hasText: "Xóa dữ liệu của tôi" });
  await card.getByRole("button", { name: "Acknowledge" }).click();
  await card.getByRole("button", { name: "Begin" }).click();
  await card.getByRole("button", { name: "Done" }).click();
  await page.getByRole("dialog").getByLabel("What she is told").fill("Dữ liệu của chị đã được xóa.");
  await confirm(page, "Done");
  await card.waitFor({ state: "detached" });
  const { data } = await hub.execute({
    query: `{ dataRequests(states: [DONE], first: 5) { edges { node { kind member { displayName } decision { vi } } } } }`,
    as: { role: "DATA_PROTECTION" },
  });
  expect(data).toMatchObject({
    dataRequests: {
      edges: expect.arrayContaining([
        { node: expect.objectContaining({ kind: "ERASE", decision: { vi: "Dữ liệu của chị đã được xóa." } }) },
      ]),
    },
  });
  expect(offences).toEqual([]);
  await context.close();
});
