import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { browser, hub, inBrowser, useDemo } from "./demo.ts";
import { open, overflow, settled, visit } from "./people.ts";

useDemo();

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

const conclusionWords = {
  vi: {
    prepare: "Chuẩn bị kết luận",
    outcome: "Quyết định",
    vi: "Nội dung kết luận (tiếng Việt)",
    en: "Nội dung kết luận (tiếng Anh)",
    conclude: "Kết luận",
    shown: "Thí điểm ở hai đơn vị trong năm 2027.",
  },
  en: {
    prepare: "Prepare the conclusion",
    outcome: "Decision",
    vi: "Conclusion (Vietnamese)",
    en: "Conclusion (English)",
    conclude: "Conclude it",
    shown: "To be tried in two units in 2027.",
  },
} as const;
const conclusions = [
  { code: "DX-2026-011", writer: { language: "vi", width: 1440 }, maker: { language: "en", width: 360 } },
  { code: "DX-2026-012", writer: { language: "en", width: 360 }, maker: { language: "vi", width: 1440 } },
] as const;

inBrowser.each(conclusions)(
  "a conclusion of $code is written, survives a reload, and is made by the presidium in the other language and width",
  async ({ code, writer, maker }) => {
    const { context, page, offences } = await open(browser, "demo-secretariat", writer);
    const say = conclusionWords[writer.language];
    await visit(page, `/proposals/${code}`);
    // A conclusion was prepared before; it is opened to be changed.
    const begin = () => page.getByRole("button", { name: say.prepare }).click();
    await begin();
    const form = page.getByRole("form", { name: say.prepare });
    await form.getByLabel(say.outcome).selectOption("PARTLY_ACCEPTED");
    await form.getByLabel(say.vi).fill(conclusionWords.vi.shown);
    await form.getByLabel(say.en).fill(conclusionWords.en.shown);
    await page.reload();
    await settled(page);
    await begin();
    expect(await form.getByLabel(say.vi).inputValue()).toContain("Thí điểm");
    await form.getByRole("button", { name: say.prepare }).click();
    await form.waitFor({ state: "detached" });
    expect(await overflow(page)).toBe(0);
    expect(offences).toEqual([]);
    await context.close();
    const presidium = await open(browser, "demo-presidium", maker);
    const { conclude, shown } = conclusionWords[maker.language];
    await visit(presidium.page, `/proposals/${code}`);
    await presidium.page.getByRole("button", { name: conclude, exact: true }).click();
    const last = presidium.page.getByRole("form", { name: conclude });
    expect(await last.innerText()).toContain(shown);
    await last.getByRole("button", { name: conclude, exact: true }).click();
    await confirm(presidium.page, conclude);
    await last.waitFor({ state: "detached" });
    expect(await findProposal(code)).toMatchObject({
      state: "CONCLUDED",
      outcome: "PARTLY_ACCEPTED",
      conclusion: { text: { vi: conclusionWords.vi.shown } },
    });
    expect(presidium.offences).toEqual([]);
    await presidium.context.close();
  },
);

const successions = [
  {
    unit: "GI",
    name: "Government Inspectorate",
    successor: "MOJ",
    look: { language: "en", width: 1440 },
    say: {
      form: "A new change",
      from: "Unit",
      to: "Successor",
      on: "In force from",
      basis: "Legal basis",
      try: "Dry run",
      effects: "If it is recorded",
      prepare: "Prepare it",
      confirm: "Confirm",
      none: "Nothing waits to be confirmed.",
    },
  },
  {
    unit: "VNA",
    name: "Thông tấn xã Việt Nam",
    successor: "VTV",
    look: { language: "vi", width: 360 },
    say: {
      form: "Thay đổi mới",
      from: "Đơn vị",
      to: "Đơn vị kế thừa",
      on: "Hiệu lực từ",
      basis: "Căn cứ pháp lý",
      try: "Chạy thử",
      effects: "Nếu ghi nhận",
      prepare: "Chuẩn bị để xác nhận",
      confirm: "Xác nhận",
      none: "Không có thay đổi nào chờ xác nhận.",
    },
  },
] as const;

inBrowser.each(successions)(
  "the secretariat tries a succession of $unit, prepares it, and the presidium confirms it, in $look.language at $look.width px",
  async ({ unit, name, successor, look, say }) => {
    const { context, page } = await open(browser, "demo-secretariat", look);
    await visit(page, "/successions");
    const form = page.getByRole("form", { name: say.form });
    await form.getByLabel(say.from, { exact: true }).selectOption(unit);
    await form.getByLabel(say.to, { exact: true }).selectOption(successor);
    await form.getByLabel(say.on).fill("2026-11-23");
    await form.getByLabel(say.basis).fill("Nghị quyết 1/2026 (minh họa)");
    await form.getByRole("button", { name: say.try }).click();
    await form.getByText(say.effects).waitFor();
    await form.getByRole("button", { name: say.prepare }).click();
    await page.locator("article", { hasText: name }).waitFor();
    expect(await overflow(page)).toBe(0);
    await context.close();
    const presidium = await open(browser, "demo-presidium", look);
    await visit(presidium.page, "/successions");
    await presidium.page.getByRole("button", { name: say.confirm }).click();
    await presidium.page.getByRole("dialog").getByRole("button", { name: say.confirm }).click();
    await presidium.page.getByText(say.none).waitFor();
    const query = `query ($unit: String!) { ministry(code: $unit) { currentSuccessor { code } } }`;
    const { data } = await hub.execute({ query, variables: { unit } });
    expect(data).toEqual({ ministry: { currentSuccessor: { code: successor } } });
    expect(presidium.offences).toEqual([]);
    await presidium.context.close();
  },
);

const erasures = [
  {
    subject: "demo-member-005",
    look: { language: "en", width: 360 },
    say: { acknowledge: "Acknowledge", begin: "Begin", done: "Done", told: "What she is told" },
  },
  {
    subject: "demo-member-009",
    look: { language: "vi", width: 1440 },
    say: {
      acknowledge: "Xác nhận đã nhận",
      begin: "Bắt đầu xử lý",
      done: "Hoàn thành",
      told: "Thông báo cho người yêu cầu",
    },
  },
] as const;

inBrowser.each(erasures)(
  "a member asks for erasure, and data protection handles it to its end, in $look.language at $look.width px",
  async ({ subject, look, say }) => {
    const wish = `Xóa dữ liệu của tôi (${subject})`;
    await hub.execute({
      query: `mutation ($wish: String) { createDataRequest(input: { kind: ERASE, wish: $wish }) { userErrors { code } } }`,
      variables: { wish },
      as: { subject },
    });
    const { context, page, offences } = await open(browser, "demo-data-protection", look);
    await visit(page, "/data-protection");
    const card = page.locator("article", { hasText: wish });
    await card.getByRole("button", { name: say.acknowledge }).click();
    await card.getByRole("button", { name: say.begin }).click();
    await card.getByRole("button", { name: say.done }).click();
    await page.getByRole("dialog").getByLabel(say.told).fill(`Dữ liệu của chị đã được xóa (${subject}).`);
    await confirm(page, say.done);
    await card.waitFor({ state: "detached" });
    const { data } = await hub.execute({
      query: `{ dataRequests(states: [DONE], first: 5) { edges { node { kind member { displayName } decision { vi } } } } }`,
      as: { role: "DATA_PROTECTION" },
    });
    const decision = { vi: `Dữ liệu của chị đã được xóa (${subject}).` };
    expect(data).toMatchObject({
      dataRequests: {
        edges: expect.arrayContaining([{ node: expect.objectContaining({ kind: "ERASE", decision }) }]),
      },
    });
    expect(offences).toEqual([]);
    await context.close();
  },
);
