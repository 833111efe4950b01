import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { findBarriers } from "./find-barriers.ts";
import { browser, inBrowser, useDemo } from "./demo.ts";
import { answerWithMany } from "./many-people.ts";
import { hubAddress, open, overflow, settled, visit } from "./people.ts";

/** People of a network thirty times the real one. */
const many = 3_000;
/** Most rows a browser may hold of them: what can be seen, and some on each side. */
const mostDrawn = 80;

useDemo();

async function openMany(path: string, operation: string): Promise<Page> {
  const { page } = await open(browser, "demo-secretariat");
  await answerWithMany(page, operation, many);
  await visit(page, path);
  const more = page.getByRole("button", { name: "Xem thêm" });
  await more.scrollIntoViewIfNeeded();
  const before = await page.evaluate<number>("scrollY");
  await more.click();
  await more.waitFor({ state: "detached" });
  await page.locator("main [data-index]").first().waitFor();
  // She stays where she was: what comes is below.
  expect(Math.abs((await page.evaluate<number>("scrollY")) - before)).toBeLessThan(900);
  await page.evaluate("scrollTo(0, 0)");
  return page;
}

const endOfPage = (page: Page) => page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");

inBrowser(
  "of thousands of people in the directory only those in sight are drawn, and each says where it stands",
  async () => {
    const page = await openMany("/members", "Directory");
    const cards = page.locator("main li[aria-posinset]");
    await cards.first().waitFor();
    expect(await cards.count()).toBeLessThan(mostDrawn);
    expect(await cards.first().getAttribute("aria-setsize")).toBe(String(many));
    expect(await cards.first().getAttribute("aria-posinset")).toBe("1");
    // Its name is what the keyboard reaches; it stays there however far the page is scrolled.
    const first = cards.first().getByRole("link").first();
    await first.focus();
    const name = await first.innerText();
    await endOfPage(page);
    await page.locator(`main li[aria-posinset="${many}"]`).waitFor();
    expect(await cards.count()).toBeLessThan(mostDrawn);
    expect(await page.evaluate("document.activeElement.innerText")).toBe(name);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('li').ariaPosInSet")).toMatch(/^[12]$/);
    // Whoever looks for a name need not scroll: the hub is asked.
    await page.getByLabel("Tên").first().pressSequentially("Đan");
    await page.locator("main .people > li", { hasText: "Đan" }).first().waitFor();
    await page.context().close();
  },
);

inBrowser("of thousands of rows of the roster the same, and the table says how many there are", async () => {
  const page = await openMany("/roster", "TermRoster");
  const table = page.getByRole("table");
  const rows = table.locator("tbody tr[aria-rowindex]");
  await table.locator(`tr[aria-rowindex="2"]`).waitFor();
  expect(await table.getAttribute("aria-rowcount")).toBe(String(many + 1));
  expect(await rows.count()).toBeLessThan(mostDrawn);
  expect(await rows.first().getAttribute("aria-rowindex")).toBe("2");
  const height = await page.evaluate<number>("document.querySelector('main table').scrollHeight");
  const first = rows.first().getByRole("link");
  await first.focus();
  const name = await first.innerText();
  await endOfPage(page);
  await table.locator(`tr[aria-rowindex="${many + 1}"]`).waitFor();
  expect(await rows.count()).toBeLessThan(mostDrawn);
  expect(await page.evaluate("document.activeElement.innerText")).toBe(name);
  // Room is kept for rows that are not drawn, so that the scroll bar tells how much there is.
  expect(height).toBeGreaterThan(many * 30);
  await page.context().close();
});

/** What the browser keeps: the page without content, which comes after the files it needs, and answers to an operation. */
const listKept = `
  const addresses = async (place) => (await (await caches.open(place)).keys()).map(({ url }) => decodeURIComponent(url));
  window.keptOf = async (operation) => (await addresses("sen-answers")).filter((url) => url.includes(operation));
  window.isReady = async () => (await addresses("sen-files-4")).some((url) => url.endsWith("/shell"));`;

inBrowser(
  "without a network a member reads what she read before, and since when; nothing of it outlives her session",
  async () => {
    const { context, page } = await open(browser, "demo-member-001", { width: 360 });
    await page.addInitScript(listKept);
    await visit(page, "/my");
    const heading = await page.locator("main h1").innerText();
    while (!(await page.evaluate<boolean>(`isReady()`)));
    while ((await page.evaluate<string[]>(`keptOf("MyHome")`)).length !== 1);
    await context.setOffline(true);
    await page.reload();
    await page.getByText("Không có mạng. Trang hiện nội dung đã đọc lúc").waitFor();
    await settled(page);
    expect(await page.locator("main h1").innerText()).toBe(heading);
    expect(await findBarriers(page)).toEqual([]);
    // What she never opened is not there, and the page says why.
    await page.goto(`${hubAddress}/members`);
    await page.getByText("Không kết nối được với máy chủ").waitFor();
    await context.setOffline(false);
    await visit(page, "/my");
    expect(await page.getByText("Không có mạng").count()).toBe(0);
    await page.locator("summary").click();
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    // The provider asks whether she signs out there as well.
    await page.getByRole("heading", { name: "Đăng xuất cả ở đây?" }).waitFor();
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.getByRole("link", { name: "Đăng nhập" }).first().waitFor();
    expect(await page.evaluate(`keptOf("MyHome")`)).toEqual([]);
    await context.setOffline(true);
    await page.goto(`${hubAddress}/my`);
    await page.locator(".menu-button:enabled").waitFor({ state: "attached" });
    expect(await page.locator("main").innerText()).not.toContain(heading);
    await context.close();
  },
);

const tours = [
  {
    language: "vi",
    width: 360,
    say: {
      begin: "Đi một vòng 5 bước",
      next: "Bước sau",
      leave: "Tạm dừng",
      resume: "Đi tiếp từ bước 3/5",
      end: "Kết thúc",
      inbox: "Văn bản chờ trả lời",
    },
    conclusion: "Kết luận",
  },
  {
    language: "en",
    width: 1440,
    say: {
      begin: "Take the tour of five steps",
      next: "Next step",
      leave: "Leave the tour",
      resume: "Go on with the tour at step 3 of 5",
      end: "End of the tour",
      inbox: "Referrals to answer",
    },
    conclusion: "Conclusion",
  },
] as const;

inBrowser.each(tours)(
  "the tour leads from a workshop to a plan by keyboard, can be left and gone on with, in $language at $width px",
  async ({ language, width, say, conclusion }) => {
    const { context, page, offences } = await open(browser, null, { language, width });
    const panel = page.locator(".tour");
    const press = async (name: string) => {
      const control = page
        .locator("main")
        .getByRole(name === say.leave || name === say.end ? "button" : "link", { name, exact: true });
      await control.focus();
      await page.keyboard.press("Enter");
    };
    /** At a step its number, what the page is about, and nothing that keeps anybody out. */
    const seen = async (number: number, text: string) => {
      await panel.locator("h2", { hasText: `${number}` }).waitFor();
      await settled(page);
      await page.locator("main", { hasText: text }).first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    };
    await visit(page, "/");
    await press(say.begin);
    await seen(1, "2024");
    await press(say.next);
    await seen(2, "DX-2024-001");
    await press(say.next);
    await seen(3, say.inbox);
    expect(await page.evaluate("document.activeElement.id")).toBe("tour-step");
    await press(say.leave);
    await panel.waitFor({ state: "detached" });
    await page.reload();
    await press(say.resume);
    await seen(3, say.inbox);
    await press(say.next);
    await seen(4, conclusion);
    await press(say.next);
    await seen(5, "HD-2026-MAE-07");
    expect(await page.evaluate(`getComputedStyle(document.querySelector(".tour")).animationName`)).toBe("none");
    await press(say.end);
    await panel.waitFor({ state: "detached" });
    expect(await page.evaluate("localStorage.getItem('sen.tour')")).toBeNull();
    // Signing in as somebody else leads over the provider; nothing but its pages is elsewhere.
    const provider = /^asked for http:\/\/127\.0\.0\.1:\d+\/(auth|sign-in|session)\b/;
    expect(offences.filter((each) => !provider.test(each))).toEqual([]);
    await context.close();
  },
);
