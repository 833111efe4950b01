import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { writePdf } from "../../packages/files/test/write-pdf.ts";
import { browser, hub, inBrowser, useDemo } from "./demo.ts";
import { findBarriers } from "./find-barriers.ts";
import { open, overflow, settled, visit } from "./people.ts";

useDemo({
  prepare: async (demo) => {
    // One activity for each look is under way, and nothing shows yet what came of it.
    await demo.sql(
      "ministries",
      `update ministries.plan_activity set state = 'ONGOING', progress = 40, reason_vi = null, reason_en = null where id in (
         select a.id from ministries.plan_activity as a join ministries.annual_plan as p on p.id = a.plan_id
         join ministries.unit as u on u.id = p.unit_id where u.code = 'MAE' and p.year = 2026 order by a.code limit 2)`,
      [],
    );
  },
});

const address = "/units/MAE/plan/2026";
const coordinator = { role: "UNIT_COORDINATOR", unit: "MAE" } as const;

interface Title {
  readonly vi: string;
  readonly en: string | null;
}

interface Activity {
  readonly id: string;
  readonly title: Title;
  readonly state: string;
  readonly progress: number;
  readonly reports: readonly { readonly evidence: readonly { readonly title: Title }[] }[];
}

async function findActivities(): Promise<readonly Activity[]> {
  const query = `{ ministry(code: "MAE") { plan(year: 2026) { activities(first: 20) { edges { node {
    id title { vi en } state progress reports { evidence { title { vi en } } } } } } } } }`;
  const { data, errors } = await hub.execute({ query, as: coordinator });
  expect(errors ?? []).toEqual([]);
  const { ministry } = data as { ministry: { plan: { activities: { edges: { node: Activity }[] } } } };
  return ministry.plan.activities.edges.map(({ node }) => node);
}

/** An activity under way that nothing shows yet. */
async function findOngoing(): Promise<Activity> {
  const found = (await findActivities()).find(({ state }) => state === "ONGOING");
  if (found === undefined) throw new Error("no activity of the plan is under way");
  return found;
}

/** Files a paper of the unit that the network may read, without a file. */
async function fileDocument(title: string): Promise<void> {
  const { data } = await hub.execute({ query: `{ ministry(code: "MAE") { id } }`, as: coordinator });
  const { ministry } = data as { ministry: { id: string } };
  const query = `mutation ($input: CreateDocumentInput!) { createDocument(input: $input) { userErrors { code } } }`;
  const input = {
    docType: "BAO_CAO",
    title: { vi: title },
    issuerId: ministry.id,
    visibility: "NETWORK",
    containsStateSecret: false,
  };
  const made = await hub.execute({ query, variables: { input }, as: coordinator });
  expect(made.data).toEqual({ createDocument: { userErrors: [] } });
}

const vi = {
  edit: "Sửa",
  state: "Trạng thái",
  progress: "Tiến độ (%)",
  save: "Lưu hoạt động",
  rule: "cần tiến độ 100 và ít nhất một tài liệu minh chứng",
  refused: /minh chứng/,
  note: "Ghi chú: đã làm gì, vướng mắc gì",
  choose: "Chọn tài liệu đã có",
  search: "Tìm theo số hoặc trích yếu",
  none: "Không tìm thấy tài liệu nào.",
  file: "Tải lên tệp minh chứng mới",
  secret: "Tôi xác nhận tệp không chứa bí mật nhà nước",
  secretNeeded: "Hãy xác nhận tệp không chứa bí mật nhà nước.",
  show: "Xem báo cáo tiến độ",
  noFile: "không kèm tệp",
};
const en: typeof vi = {
  edit: "Edit",
  state: "State",
  progress: "Progress (%)",
  save: "Save the activity",
  rule: "needs progress 100 and at least one document as evidence",
  refused: /evidence/,
  note: "Note: what was done and what stands in the way",
  choose: "Choose documents that are here",
  search: "Search by number or subject",
  none: "No document was found.",
  file: "Upload a new file as evidence",
  secret: "I confirm that the file holds no state secret",
  secretNeeded: "Confirm that the file holds no state secret.",
  show: "Show progress reports",
  noFile: "without a file",
};
const looks = [
  { language: "vi", width: 360, say: vi },
  { language: "en", width: 1440, say: en },
] as const;

/** What keeps people out of the page: from its top, and once nothing floats over it, when no button is half hidden. */
async function unfit(page: Page) {
  await page.locator(".toast").waitFor({ state: "detached" });
  await page.evaluate("scrollTo(0, 0)");
  return { overflow: await overflow(page), barriers: await findBarriers(page) };
}

const cardOf = (page: Page, title: string) => page.getByRole("article", { name: title, exact: true });

inBrowser.each(looks)(
  "a coordinator reports that an activity is done with a document and a new file, and others see what they may read, in $language at $width px",
  async ({ language, width, say }) => {
    const activity = await findOngoing();
    const titleIn = (spoken: string) => (spoken === "en" ? activity.title.en : null) ?? activity.title.vi;
    const title = titleIn(language);
    const [paper, fileName] = [`Biên bản nghiệm thu ${language}`, `Danh sách ký nhận ${language}.pdf`];
    const note = `Đã bàn giao ở hai xã (${language}).`;
    await fileDocument(paper);
    const { context, page, offences } = await open(browser, "demo-coordinator-mae", {
      language,
      width,
      onDemoDay: true,
    });
    await visit(page, address);
    await page.getByRole("button", { name: `${say.edit}: ${title}` }).click();
    const form = page.getByRole("form", { name: title });
    // The rule is said before, and the refusal in words when it is broken.
    expect(await form.innerText()).toContain(say.rule);
    await form.getByLabel(say.state, { exact: true }).selectOption("DONE");
    await form.getByLabel(say.progress).fill("100");
    await form.getByRole("button", { name: say.save }).click();
    expect(await form.getByRole("alert").innerText()).toMatch(say.refused);
    expect(await findActivities()).toContainEqual(activity);

    await form.getByLabel(say.note).fill(note);
    await form.getByRole("button", { name: say.choose }).click();
    await form.getByLabel(say.search).fill("không có tài liệu nào tên như vậy");
    await form.getByText(say.none).waitFor();
    await form.getByLabel(say.search).fill(paper);
    await form.getByRole("checkbox", { name: paper }).check();
    await form.getByLabel(say.file).setInputFiles({
      name: fileName,
      mimeType: "application/pdf",
      buffer: Buffer.from(await writePdf(["Danh sách ký nhận"])),
    });
    await form.getByRole("button", { name: say.save }).click();
    await form.getByText(say.secretNeeded).waitFor();
    await form.getByLabel(say.secret).check();
    expect(await unfit(page)).toEqual({ overflow: 0, barriers: [] });
    await form.getByRole("button", { name: say.save }).click();
    await form.waitFor({ state: "detached" });

    const card = cardOf(page, title);
    await card.getByRole("button", { name: say.show }).click();
    const report = card.getByRole("article").filter({ hasText: note });
    await report.getByText(`${paper} (${say.noFile})`).waitFor();
    expect(await report.innerText()).toMatch(/100\s?%/);
    const href = await report.getByRole("link", { name: fileName }).getAttribute("href");
    const download = `fetch(${JSON.stringify(href)}).then(async (answer) => [answer.status, (await answer.text()).slice(0, 5)])`;
    expect(await page.evaluate(download)).toEqual([200, "%PDF-"]);
    expect(await unfit(page)).toEqual({ overflow: 0, barriers: [] });
    const done = (await findActivities()).find(({ id }) => id === activity.id);
    const evidence = [paper, fileName].map((each) => ({ title: { vi: each, en: null } }));
    expect(done).toMatchObject({ state: "DONE", progress: 100 });
    expect(done?.reports[0]?.evidence).toEqual(expect.arrayContaining(evidence));
    expect(offences).toEqual([]);
    await context.close();

    // The file is the unit's own: a coordinator of another one is not told its name.
    const there = language === "vi" ? looks[1] : looks[0];
    const other = await open(browser, "demo-coordinator-moet", { language: there.language, width: there.width });
    await visit(other.page, address);
    const theirs = cardOf(other.page, titleIn(there.language));
    await theirs.getByRole("button", { name: there.say.show }).click();
    await theirs.getByText(`${paper} (${there.say.noFile})`).waitFor();
    expect(await theirs.innerText()).toContain(note);
    expect(await theirs.innerText()).not.toContain(fileName);
    expect(await theirs.getByRole("button", { name: there.say.edit }).count()).toBe(0);
    expect(other.offences).toEqual([]);
    await other.context.close();
  },
);

inBrowser("the member who leads an activity reports on it with a document, and files none herself", async () => {
  const title = "Kết quả tập huấn an toàn thực phẩm";
  await fileDocument(title);
  const { context, page, offences } = await open(browser, "demo-member-003", { width: 360 });
  // From her own page by way of her unit's, which opens the plan of the year it is.
  await visit(page, "/my");
  await page.getByRole("link", { name: "Bộ Nông nghiệp và Môi trường" }).first().click();
  await page.getByRole("link", { name: "Mở kế hoạch" }).waitFor();
  await visit(page, address);
  await page.getByRole("button", { name: /^Báo cáo tiến độ: / }).click();
  const form = page.getByRole("form", { name: "Báo cáo tiến độ" });
  expect(await form.getByLabel(vi.file).count()).toBe(0);
  expect(await form.getByLabel(vi.progress).inputValue()).toBe("70");
  await form.getByLabel(vi.progress).fill("120");
  await form.getByRole("button", { name: "Báo cáo tiến độ" }).click();
  await form.locator(".field-fault").waitFor();
  expect(await form.getByLabel(vi.note).getAttribute("aria-invalid")).toBe("true");
  await form.getByLabel(vi.note).fill("Đã tập huấn ba lớp.");
  await form.getByRole("button", { name: vi.choose }).click();
  await form.getByRole("checkbox", { name: title }).check();
  await form.getByRole("button", { name: "Báo cáo tiến độ" }).click();
  await form.getByLabel(vi.progress).and(form.locator("[aria-invalid=true]")).waitFor();
  // What she wrote and chose waits for her.
  await page.reload();
  await settled(page);
  expect(await form.getByLabel(vi.note).inputValue()).toBe("Đã tập huấn ba lớp.");
  await form.getByLabel(vi.progress).fill("80");
  await form.getByRole("button", { name: "Báo cáo tiến độ" }).click();
  await form.waitFor({ state: "detached" });
  const card = page.getByRole("article").filter({ has: page.getByRole("button", { name: /^Báo cáo tiến độ: / }) });
  await card.getByRole("button", { name: vi.show }).click();
  const report = card.getByRole("article").filter({ hasText: "Đã tập huấn ba lớp." });
  await report.getByText(`${title} (${vi.noFile})`).waitFor();
  expect(await report.innerText()).toMatch(/80\s?%/);
  expect(await unfit(page)).toEqual({ overflow: 0, barriers: [] });
  expect(offences).toEqual([]);
  await context.close();
});

inBrowser(
  "a file that carries a secrecy mark is refused in words, nothing is reported, and what she wrote stays",
  async () => {
    const before = await findActivities();
    const { context, page, offences } = await open(browser, "demo-coordinator-mae", { language: "en" });
    await visit(page, address);
    await page
      .getByRole("button", { name: /^Edit: / })
      .last()
      .click();
    const form = page.getByRole("article").locator("form");
    await form.getByLabel(en.note).fill("Đã làm xong.");
    const buffer = Buffer.from(await writePdf(["TỐI MẬT", "Danh sách"]));
    await form.getByLabel(en.file).setInputFiles({ name: "Danh sách.pdf", mimeType: "application/pdf", buffer });
    await form.getByLabel(en.secret).check();
    await form.getByRole("button", { name: en.save }).click();
    expect(await form.getByRole("alert").innerText()).toMatch(/TỐI MẬT[\s\S]*could not be uploaded/);
    expect(await form.getByLabel(en.note).inputValue()).toBe("Đã làm xong.");
    expect(await findActivities()).toEqual(before);
    // The browser writes down that the gateway refused, and nothing else.
    expect(offences.filter((offence) => !offence.includes("400"))).toEqual([]);
    await context.close();
  },
);
