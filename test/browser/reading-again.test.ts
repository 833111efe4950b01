import { expect } from "@jest/globals";
import type { Page, Request } from "playwright-core";
import { browser, hub, inBrowser, useDemo } from "./demo.ts";
import { button, holdReading, leave } from "./forms.ts";
import { open, visit } from "./people.ts";
import type { Visit } from "./people.ts";

useDemo();

const name = "Propose a host";
const form = (page: Page) => page.locator(`form[aria-label="${name}"]`);
const turn = (page: Page, title: string) => page.locator("article h3", { hasText: title });
const told = (page: Page) => page.locator(".site-header [role=status]");

/** The page of turns to host, with its form filled in and how often it was sent. */
async function fillProposal(
  unit: string,
  year: number,
  prepare?: (page: Page) => Promise<void>,
): Promise<Visit & { readonly sent: Request[] }> {
  const staff = await open(browser, "demo-secretariat", { language: "en" });
  const { page } = staff;
  await prepare?.(page);
  const sent: Request[] = [];
  page.on("request", (request) => {
    if (request.postData()?.includes("mutation ProposeHost") === true) sent.push(request);
  });
  await visit(page, "/dashboards/hosting");
  await button(page, name).click();
  await form(page).getByLabel("Unit").selectOption({ label: unit });
  await form(page).getByLabel("Year").fill(String(year));
  return { ...staff, sent };
}

/** Sends the form by keyboard; fulfilled when the hub has done it and the page has asked for its turns again. */
async function sendAndHold(page: Page, asked: Promise<void>): Promise<void> {
  await form(page).getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
  await asked;
}

const turnsOf = async (code: string): Promise<unknown> => {
  const query = `{ ministry(code: "${code}") { hostAssignments { year state } } }`;
  const { data } = await hub.execute({ query, as: { role: "SECRETARIAT" } });
  return data;
};
const proposed = (year: number) => ({
  ministry: { hostAssignments: expect.arrayContaining([{ year, state: "PROPOSED" }]) },
});

inBrowser("a form stays busy until its page shows what it did, and gives the focus back", async () => {
  const visited = await fillProposal("Ministry of Justice", 2028);
  const { page, sent } = visited;
  const list = await holdReading(page, "HostTurns");
  await sendAndHold(page, list.asked);
  // The hub has done it, the page does not show it: the form is there, and takes no second press.
  expect(await turnsOf("MOJ")).toEqual(proposed(2028));
  await page.keyboard.press("Enter");
  await form(page).locator("[type=submit][aria-disabled=true]:focus").waitFor();
  expect(await turn(page, "2028 · Ministry of Justice").count()).toBe(0);
  expect(await form(page).locator("[role=alert]").count()).toBe(0);
  list.letGo();
  await form(page).waitFor({ state: "detached" });
  expect(await turn(page, "2028 · Ministry of Justice").count()).toBe(1);
  await page.getByText("Saved.", { exact: true }).waitFor();
  expect(await told(page).innerText()).toBe("");
  expect(await page.evaluate("document.activeElement.textContent")).toBe(name);
  expect(sent).toHaveLength(1);
  await leave(visited);
});

inBrowser("what was done is kept for no second time when the page is left before it shows it", async () => {
  const visited = await fillProposal("Ministry of Science and Technology", 2028);
  const { page, context } = visited;
  const list = await holdReading(page, "HostTurns");
  await sendAndHold(page, list.asked);
  expect(await page.evaluate("Object.keys(sessionStorage).filter((key) => key.includes('propose-host'))")).toEqual([]);
  list.letGo();
  await context.close();
});

inBrowser("a page that cannot be read again says that the change was made, and shows it once it can", async () => {
  const { page, context, sent } = await fillProposal("Ministry of Health", 2029);
  let isDown = true;
  const list = await holdReading(page, "HostTurns", async (route) =>
    isDown ? route.fulfill({ status: 503, body: "" }) : route.continue(),
  );
  await sendAndHold(page, list.asked);
  list.letGo();
  await told(page).getByText("Your change was made; you need not make it again.").waitFor();
  await form(page).waitFor({ state: "detached" });
  await page.getByText("Saved.", { exact: true }).waitFor();
  expect(await turnsOf("MOH")).toEqual(proposed(2029));
  isDown = false;
  await button(page, "Read the page again").click();
  await turn(page, "2029 · Ministry of Health").waitFor();
  await told(page).locator("p").waitFor({ state: "detached" });
  expect(sent).toHaveLength(1);
  await context.close();
});

inBrowser("without a network the page goes on showing what was there before, and says so", async () => {
  const { page, context } = await fillProposal("Ministry of Construction", 2029);
  const [list, table] = [await holdReading(page, "HostTurns"), await holdReading(page, "HostRotation")];
  await sendAndHold(page, list.asked);
  await table.asked;
  await context.setOffline(true);
  for (const reading of [list, table]) reading.letGo();
  await told(page).getByText("Your change was made; you need not make it again.").waitFor();
  await page.getByText("No network.").waitFor();
  expect(await turn(page, "2029 · Ministry of Construction").count()).toBe(0);
  await context.setOffline(false);
  // It is said of this page: another one has nothing to do with it.
  await page.getByRole("link", { name: "Write news" }).click();
  await told(page).locator("p").waitFor({ state: "detached" });
  await context.close();
});

inBrowser(
  "a page that is long in coming keeps nobody: the form closes, and the page says what it does not show",
  async () => {
    const visited = await fillProposal("Ministry of Home Affairs", 2030, async (page) => page.clock.install());
    const { page, sent } = visited;
    const list = await holdReading(page, "HostTurns");
    await sendAndHold(page, list.asked);
    await form(page).locator("[type=submit][aria-disabled=true]").waitFor();
    await page.clock.fastForward("00:05");
    await form(page).waitFor({ state: "detached" });
    await told(page).getByText("The page is still being read again").waitFor();
    expect(await turn(page, "2030 · Ministry of Home Affairs").count()).toBe(0);
    expect(await turnsOf("MOHA")).toEqual(proposed(2030));
    list.letGo();
    await turn(page, "2030 · Ministry of Home Affairs").waitFor();
    await told(page).locator("p").waitFor({ state: "detached" });
    expect(sent).toHaveLength(1);
    await leave(visited);
  },
);
