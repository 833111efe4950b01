import { expect } from "@jest/globals";
import type { TestHub } from "@sen/testing/hub";
import { browser, hub, inBrowser, useDemo } from "./demo.ts";
import { button, leave, send } from "./forms.ts";
import { open, settled, visit } from "./people.ts";

useDemo();

async function ask<Data>(query: string, as: Parameters<TestHub["execute"]>[0]["as"]): Promise<Data> {
  const { data } = await hub.execute({ query, as });
  return data as Data;
}

inBrowser("a theme is drafted on a phone, survives a reload, and is issued by the presidium", async () => {
  const staff = await open(browser, "demo-secretariat", { width: 360 });
  await visit(staff.page, "/programme");
  await button(staff.page, "Soạn chủ đề mới").click();
  const form = staff.page.getByRole("form", { name: "Lưu bản thảo" });
  await form.getByLabel("Năm").fill("2028");
  await form.getByRole("button", { name: "Lưu bản thảo" }).click();
  await form.locator(".field-fault").first().waitFor();
  await form.getByLabel("Chủ đề (tiếng Việt)").fill("Phụ nữ và chuyển đổi xanh");
  await staff.page.reload();
  await settled(staff.page);
  await button(staff.page, "Soạn chủ đề mới").click();
  expect(await form.getByLabel("Chủ đề (tiếng Việt)").inputValue()).toBe("Phụ nữ và chuyển đổi xanh");
  await send(staff.page, "Lưu bản thảo");
  await staff.page.getByRole("heading", { name: /^2028/ }).waitFor();
  await leave(staff);
  const presidium = await open(browser, "demo-presidium", { language: "en" });
  await visit(presidium.page, "/programme");
  const card = presidium.page.locator("article", { hasText: "2028" });
  await card.getByRole("button", { name: "Issue" }).click();
  await presidium.page.getByRole("dialog").getByRole("button", { name: "Issue" }).click();
  await card.getByText("Issued", { exact: true }).waitFor();
  expect(await ask(`{ annualTheme(year: 2028) { state title { vi } } }`, undefined)).toEqual({
    annualTheme: { state: "ISSUED", title: { vi: "Phụ nữ và chuyển đổi xanh" } },
  });
  await leave(presidium);
});

inBrowser("a strategy gets an objective and an indicator, and is approved", async () => {
  const staff = await open(browser, "demo-secretariat", { language: "en" });
  const { page } = staff;
  await visit(page, "/programme");
  await button(page, "Draft a strategy").click();
  await page.getByLabel("Title of the strategy (Vietnamese)").fill("Chiến lược 2028–2032");
  await page.getByLabel("First year").fill("2028");
  await page.getByLabel("Last year").fill("2032");
  await send(page, "Save the strategy");
  await page.getByRole("link", { name: "Chiến lược 2028–2032" }).click();
  await button(page, "Add an objective").click();
  await page.getByLabel("Code of the objective").fill("MT1");
  await page.getByLabel("What is to be reached (Vietnamese)").fill("Mở rộng Mạng lưới");
  await send(page, "Save the objective");
  await button(page, "Add an indicator: MT1").click();
  await page.getByLabel("Code of the indicator").fill("CT1");
  await page.getByLabel("What is measured (Vietnamese)").fill("Số thành viên");
  await page.getByLabel("Measured in (Vietnamese)").fill("người");
  await page.getByLabel("Target").fill("200");
  await send(page, "Save the indicator");
  await page.getByRole("row", { name: /CT1 · Số thành viên/ }).waitFor();
  const address = new URL(page.url()).pathname;
  await leave(staff);
  const presidium = await open(browser, "demo-presidium", { width: 360 });
  await visit(presidium.page, address);
  await button(presidium.page, "Phê duyệt").click();
  await presidium.page.getByRole("dialog").getByRole("button", { name: "Phê duyệt" }).click();
  await button(presidium.page, "Cho hiệu lực").waitFor();
  await leave(presidium);
});

inBrowser("news of the Union are drafted, published and taken back", async () => {
  const staff = await open(browser, "demo-secretariat", { width: 360 });
  const { page } = staff;
  await visit(page, "/publishing");
  await button(page, "Soạn tin mới").click();
  await page.getByLabel("Tiêu đề (tiếng Việt)").fill("Thư mời hội thảo tháng Ba");
  await page.getByLabel("Nội dung (tiếng Việt)").fill("Kính mời các chị tham dự.");
  await page.getByLabel("Ai đọc được").selectOption("PUBLIC");
  await send(page, "Lưu tin");
  const listed = async () => {
    const query = `{ announcements(first: 1) { edges { node { title { vi } } } } }`;
    const { announcements } = await ask<{ announcements: { edges: { node: { title: { vi: string } } }[] } }>(
      query,
      undefined,
    );
    return announcements.edges.map(({ node }) => node.title.vi);
  };
  expect(await listed()).not.toContain("Thư mời hội thảo tháng Ba");
  const card = page.locator("article", { hasText: "Thư mời hội thảo tháng Ba" });
  for (const [act, state] of [
    ["Đăng", "Đã đăng"],
    ["Gỡ tin", null],
  ] as const) {
    await card.getByRole("button", { name: act, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: act, exact: true }).click();
    if (state === null) await card.waitFor({ state: "detached" });
    else await card.getByText(state).waitFor();
  }
  await leave(staff);
});

inBrowser(
  "a unit nominates, the secretariat invites, and a member accepts an invitation with one consent",
  async () => {
    const unit = await open(browser, "demo-coordinator-mae", { width: 360 });
    await visit(unit.page, "/memberships");
    await button(unit.page, "Giới thiệu thành viên liên kết").click();
    // Nothing is sent while a day is missing; what is missing is named, and she is led to the first of it.
    const nomination = unit.page.getByRole("form", { name: "Giới thiệu thành viên liên kết" });
    await nomination.getByRole("button", { name: "Giới thiệu thành viên liên kết" }).click();
    await unit.page.getByText("Chưa điền: Họ, Tên, Chức vụ (tiếng Việt), Giữ chức từ ngày.").waitFor();
    expect(await unit.page.evaluate("document.activeElement.labels[0].textContent")).toBe("Họ");
    await unit.page.getByLabel("Họ", { exact: true }).fill("Đặng");
    await unit.page.getByLabel("Tên", { exact: true }).fill("Khuê");
    await unit.page.getByLabel("Chức vụ (tiếng Việt)").fill("Vụ trưởng");
    await unit.page.getByLabel("Giữ chức từ ngày").fill("2025-04-01");
    await send(unit.page, "Giới thiệu thành viên liên kết");
    await unit.page.getByText("Đặng Khuê").waitFor();
    await leave(unit);
    const staff = await open(browser, "demo-secretariat", { language: "en" });
    await visit(staff.page, "/memberships");
    await button(staff.page, "Invite: Đặng Khuê").click();
    await send(staff.page, "Invite");
    await staff.page.locator("article", { hasText: "Đặng Khuê" }).getByText("Invited").waitFor();
    await leave(staff);
    await hub.sql(
      "members",
      `update members.membership set state = 'INVITED', kind = 'ASSOCIATE', started_on = null, office = 'MEMBER', document_id = null
       where state = 'ACTIVE' and member_id = (select member_id from members.member_account where subject = 'demo-member-005')`,
    );
    const member = await open(browser, "demo-member-005", { width: 360 });
    await visit(member.page, "/my");
    const form = member.page.getByRole("form", { name: "Nhận lời tham gia" });
    await form.getByLabel("Gửi thông báo cho tôi").check();
    await form.getByRole("button", { name: "Nhận lời tham gia" }).click();
    await form.waitFor({ state: "detached" });
    const mine = `{ me { member { membership { state } } consents { purpose withdrawnAt } } }`;
    expect(await ask(mine, { subject: "demo-member-005" })).toMatchObject({
      me: { member: { membership: { state: "ACTIVE" } } },
    });
    await leave(member);
  },
);

inBrowser("a role is given to a member found by name, and taken away with a reason", async () => {
  const staff = await open(browser, "demo-secretariat", { language: "en" });
  const { page } = staff;
  await visit(page, "/roles");
  await button(page, "Give a role").click();
  const { me } = await ask<{ me: { member: { displayName: string } } }>(`{ me { member { displayName } } }`, {
    subject: "demo-member-003",
  });
  const form = page.getByRole("form", { name: "Give a role" });
  await form.getByRole("button", { name: "Give a role" }).click();
  // Nobody is chosen yet: the hub says what is missing, and nothing written is lost.
  await form.locator(".field-fault, .notice-bad").first().waitFor();
  await form.getByLabel("Find by name").fill(me.member.displayName);
  await form.getByRole("radio", { name: new RegExp(`^${me.member.displayName}( ·|$)`) }).check();
  await form.getByLabel("Unit").selectOption({ label: "Ministry of Justice" });
  await send(page, "Give a role");
  const row = page.getByRole("row", { name: new RegExp(`${me.member.displayName}.*Ministry of Justice`) });
  await row.getByRole("button").click();
  await page.getByRole("dialog").getByLabel("Why").fill("Given by mistake");
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const given = `{ roleAssignments(role: UNIT_COORDINATOR, first: 5) { edges { node { member { displayName } revokedReason } } } }`;
  expect(await ask(given, { role: "SECRETARIAT" })).toMatchObject({
    roleAssignments: {
      edges: expect.arrayContaining([
        { node: { member: { displayName: me.member.displayName }, revokedReason: "Given by mistake" } },
      ]),
    },
  });
  await leave(staff);
});

inBrowser("a turn to host is proposed, and the unit confirms it with its letter", async () => {
  const staff = await open(browser, "demo-secretariat", { language: "en" });
  await visit(staff.page, "/dashboards/hosting");
  await button(staff.page, "Propose a host").click();
  const form = staff.page.getByRole("form", { name: "Propose a host" });
  await form.getByLabel("Unit").selectOption({ label: "Ministry of Agriculture and Environment" });
  await form.getByLabel("Year").fill("2029");
  await send(staff.page, "Propose a host");
  await staff.page.getByRole("heading", { name: /^2029/ }).waitFor();
  await leave(staff);
  // A letter carries the day on which it is filed.
  const unit = await open(browser, "demo-coordinator-mae", { width: 360, onDemoDay: true });
  await visit(unit.page, "/units/MAE/hosted");
  await button(unit.page, "Xác nhận đăng cai: 2029").click();
  const confirming = unit.page.getByRole("form", { name: "Xác nhận đăng cai" });
  await confirming.getByRole("button", { name: "Xác nhận đăng cai" }).click();
  await confirming.locator(".notice-bad").waitFor();
  await confirming.getByLabel("Số công văn").fill("77/CV-BNNMT");
  await send(unit.page, "Xác nhận đăng cai");
  const turns = `{ ministry(code: "MAE") { hostAssignments { year state letter { docNumber issuer { code } } } } }`;
  expect(await ask(turns, { role: "UNIT_COORDINATOR", unit: "MAE" })).toMatchObject({
    ministry: {
      hostAssignments: expect.arrayContaining([
        { year: 2029, state: "CONFIRMED", letter: { docNumber: "77/CV-BNNMT", issuer: { code: "MAE" } } },
      ]),
    },
  });
  await leave(unit);
});

inBrowser("an incident runs from its record to its notice, with the clock of 72 hours", async () => {
  const officer = await open(browser, "demo-data-protection", { width: 360 });
  const { page } = officer;
  await visit(page, "/data-protection");
  await button(page, "Ghi nhận sự cố").click();
  await page.getByLabel("Chuyện gì đã xảy ra").fill("Mất máy tính xách tay");
  await page.getByLabel("Phát hiện lúc").fill("2026-11-22T10:00");
  await send(page, "Ghi nhận sự cố");
  const card = page.locator("article", { hasText: "Mất máy tính xách tay" });
  // 72 hours from ten o'clock in Vietnam, wherever the browser is.
  expect(await card.innerText()).toContain("thông báo trước 10:00, 25/11/2026");
  await button(page, "Đánh giá: Mất máy tính xách tay").click();
  await page.getByLabel("Đã tìm thấy và đã làm gì").fill("Đã khóa máy từ xa.");
  await send(page, "Đánh giá");
  await button(page, "Đã gửi thông báo: Mất máy tính xách tay").click();
  await send(page, "Đã gửi thông báo", true);
  await button(page, "Đóng sự cố: Mất máy tính xách tay").click();
  await send(page, "Đóng sự cố", true);
  await card.getByText("Đã đóng").waitFor();
  await leave(officer);
});
