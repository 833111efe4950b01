import { expect } from "@jest/globals";
import { browser, hub, inBrowser, useDemo } from "./demo.ts";
import { button, leave, send } from "./forms.ts";
import { profile } from "./keyboard/form.ts";
import { open, visit } from "./people.ts";

useDemo();

const secretariat = { role: "SECRETARIAT" } as const;
const id = profile.split("/").at(-1);

async function askMember<Answer>(fields: string): Promise<Answer> {
  const { data } = await hub.execute({ query: `{ member(id: "${id}") { ${fields} } }`, as: secretariat });
  return (data as { member: Answer }).member;
}

const nameOf = async () => (await askMember<{ displayName: string }>("displayName")).displayName;

inBrowser("an office is refused while somebody else holds it, given on a phone, and taken back", async () => {
  const staff = await open(browser, "demo-secretariat", { width: 390 });
  const { page } = staff;
  const title = "Giao nhiệm vụ trong Mạng lưới";
  const opener = `${title}: ${await nameOf()}`;
  const offices = async () =>
    (await askMember<{ memberships: unknown }>("memberships { office state term { code } }")).memberships;
  const held = (office: string) => ({ office, state: "ACTIVE", term: { code: "2022-2027" } });
  await visit(page, profile);
  await button(page, opener).click();
  const form = page.getByRole("form", { name: title });
  await form.getByLabel("Nhiệm vụ").selectOption({ label: "Chủ tịch Mạng lưới" });
  await form.getByRole("button", { name: title }).click();
  const fault = form.locator(".field-fault");
  expect(await fault.innerText()).toContain("nhiệm kỳ này đã có Chủ tịch");
  expect(await offices()).toContainEqual(held("MEMBER"));
  await form.getByLabel("Nhiệm vụ").selectOption({ label: "Trưởng nhóm" });
  await send(page, title);
  // The form is gone once the page shows it, in the secretariat's part and in the member's own.
  expect(await page.getByText("nhiệm kỳ 2022-2027 · Trưởng nhóm").count()).toBe(1);
  expect(await page.getByRole("definition").filter({ hasText: "Trưởng nhóm" }).count()).toBe(1);
  expect(await page.evaluate("document.activeElement.ariaLabel")).toBe(opener);
  expect(await offices()).toContainEqual(held("GROUP_LEAD"));
  await button(page, opener).click();
  await form.getByLabel("Nhiệm vụ").selectOption({ label: "Thành viên" });
  await send(page, title);
  expect(await page.getByText("nhiệm kỳ 2022-2027 · Trưởng nhóm").count()).toBe(0);
  expect(await offices()).toContainEqual(held("MEMBER"));
  await leave(staff);
});

inBrowser("a post is ended and another begun, which moves a member to its unit", async () => {
  const staff = await open(browser, "demo-secretariat", { language: "en", width: 1280 });
  const { page } = staff;
  const posts = async () =>
    askMember("ministry { code } appointments { position { vi } ministry { code } startsOn endsOn isPrimary }");
  await visit(page, profile);
  const begin = async () => {
    await button(page, "Add a post").click();
    const form = page.getByRole("form", { name: "Add a post" });
    await form.getByLabel("Unit", { exact: true }).selectOption({ label: "Ministry of Justice" });
    return form;
  };
  const adding = await begin();
  await adding.getByLabel("Post (Vietnamese)").fill("Vụ trưởng Vụ Pháp luật quốc tế");
  await adding.getByLabel("In the post since").fill("2026-11-01");
  await adding.getByRole("button", { name: "Add a post" }).click();
  expect(await adding.locator(".field-fault").innerText()).toContain("overlaps another primary post of this member");
  await adding.getByRole("button", { name: "Cancel" }).click();

  await button(page, "End the post: Deputy Director").click();
  const ending = page.getByRole("form", { name: "End the post" });
  await ending.getByLabel("Last day").fill("2009-12-31");
  await ending.getByRole("button", { name: "End the post" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End the post" }).click();
  expect(await ending.locator(".field-fault").innerText()).toContain("the last day is before the first");
  await ending.getByLabel("Last day").fill("2026-10-31");
  await send(page, "End the post", true);
  expect(await button(page, "End the post: Deputy Director").count()).toBe(0);
  // What had the focus is gone with the post's button: it is where the post stands.
  await page.locator("li:focus", { hasText: "Deputy Director" }).waitFor();

  // What was written before the refusal is still there.
  const again = await begin();
  expect(await again.getByLabel("Post (Vietnamese)").inputValue()).toBe("Vụ trưởng Vụ Pháp luật quốc tế");
  await send(page, "Add a post");
  expect(await page.locator("main header").first().innerText()).toContain("Ministry of Justice");
  expect(await posts()).toEqual({
    ministry: { code: "MOJ" },
    appointments: expect.arrayContaining([
      expect.objectContaining({ position: { vi: "Phó Vụ trưởng" }, endsOn: "2026-10-31" }),
      {
        position: { vi: "Vụ trưởng Vụ Pháp luật quốc tế" },
        ministry: { code: "MOJ" },
        startsOn: "2026-11-01",
        endsOn: null,
        isPrimary: true,
      },
    ]),
  });
  await leave(staff);
});

/** The unit's turns with their versions, as the secretariat reads them. */
async function turnsOfMae(): Promise<readonly { id: string; year: number; state: string; version: number }[]> {
  const query = `{ ministry(code: "MAE") { hostAssignments { id year state version note { vi en } } } }`;
  const { data } = await hub.execute({ query, as: secretariat });
  return (data as { ministry: { hostAssignments: Awaited<ReturnType<typeof turnsOfMae>> } }).ministry.hostAssignments;
}

inBrowser("the secretariat gives a turn to host up, though the unit has confirmed it meanwhile", async () => {
  const staff = await open(browser, "demo-secretariat", { language: "en", width: 1280 });
  const { page } = staff;
  await visit(page, "/dashboards/hosting");
  await button(page, "Propose a host").click();
  const proposing = page.getByRole("form", { name: "Propose a host" });
  await proposing.getByLabel("Unit").selectOption({ label: "Ministry of Agriculture and Environment" });
  await proposing.getByLabel("Year").fill("2031");
  await send(page, "Propose a host");
  const card = page.locator("article", { hasText: "2031 · Ministry of Agriculture and Environment" });
  await card.getByRole("button", { name: "Give the turn up: 2031" }).click();
  const giving = card.locator("form");
  const sure = page.getByRole("dialog").getByRole("button", { name: "Give the turn up" });
  const give = async () => {
    await giving.getByRole("button", { name: "Give the turn up" }).click();
    await sure.click();
    await sure.waitFor({ state: "detached" });
  };
  await give();
  expect(await giving.locator(".field-fault").innerText()).toContain("needs a note that says why");
  await giving.getByLabel("Why (Vietnamese)").fill("Bộ đang sắp xếp tổ chức.");
  await giving.getByLabel("Why (English)").fill("The ministry is being reorganised.");
  await confirmElsewhere();
  await give();
  // Her words are still there, and the page shows what the unit did.
  expect(await giving.getByRole("alert").innerText()).toContain("Somebody changed this meanwhile");
  await card.getByText("Confirmed", { exact: true }).waitFor();
  expect(await giving.getByLabel("Why (English)").inputValue()).toBe("The ministry is being reorganised.");
  await give();
  await card.getByText("Cancelled", { exact: true }).waitFor();
  expect(await card.getByRole("button").count()).toBe(0);
  await card.locator("h3:focus").waitFor();
  expect(await turnsOfMae()).toContainEqual(
    expect.objectContaining({
      year: 2031,
      state: "CANCELLED",
      note: { vi: "Bộ đang sắp xếp tổ chức.", en: "The ministry is being reorganised." },
    }),
  );
  await leave(staff);
  const unit = await open(browser, "demo-coordinator-mae", { width: 390 });
  await visit(unit.page, "/units/MAE/hosted");
  const own = unit.page.locator("article", { hasText: "2031 · " });
  expect(await own.innerText()).toMatch(/Không tổ chức[^]*Bộ đang sắp xếp tổ chức\./);
  expect(await own.getByRole("button").count()).toBe(0);
  await leave(unit);
});

/** The unit confirms its turn with a letter, while the secretariat's page shows it as proposed. */
async function confirmElsewhere(): Promise<void> {
  const as = { role: "UNIT_COORDINATOR", unit: "MAE" } as const;
  const unit = (await hub.execute({ query: `{ ministry(code: "MAE") { id } }`, as })).data as {
    ministry: { id: string };
  };
  const letter = {
    docType: "CONG_VAN",
    title: { vi: "Xác nhận đăng cai" },
    visibility: "NETWORK",
    issuerId: unit.ministry.id,
    containsStateSecret: false,
    issuedOn: "2026-11-20",
    docNumber: "88/CV-BNNMT",
  };
  const create = `mutation ($input: CreateDocumentInput!) { createDocument(input: $input) { document { id } userErrors { code } } }`;
  const made = (await hub.execute({ query: create, variables: { input: letter }, as })).data as {
    createDocument: { document: { id: string } };
  };
  const turn = (await turnsOfMae()).find(({ year }) => year === 2031);
  const input = {
    id: turn?.id,
    expectedVersion: turn?.version,
    to: "CONFIRMED",
    letterId: made.createDocument.document.id,
  };
  const move = `mutation ($input: TransitionHostAssignmentInput!) {
    transitionHostAssignment(input: $input) { hostAssignment { state } userErrors { code } } }`;
  const { data } = await hub.execute({ query: move, variables: { input }, as });
  expect(data).toEqual({ transitionHostAssignment: { hostAssignment: { state: "CONFIRMED" }, userErrors: [] } });
}
