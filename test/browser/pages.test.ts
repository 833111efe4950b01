import { expect } from "@jest/globals";
import { demoPeople } from "../../packages/dashboard/src/navigation/demo-people.ts";
import { findBarriers } from "./find-barriers.ts";
import { browser, hub, inBrowser, useDemo } from "./demo.ts";
import { open, overflow, speak, visit } from "./people.ts";
import { screens } from "./screens.ts";

useDemo();

const subjects = [...new Set(screens.map(([subject]) => subject))];

inBrowser.each(subjects)(
  "%s: each screen opens on a phone in Vietnamese and on a desk in English, without barriers or offences",
  async (subject) => {
    const { context, page, offences } = await open(browser, subject, { width: 360 });
    for (const [, path] of screens.filter(([whose]) => whose === subject)) {
      await page.setViewportSize({ width: 360, height: 780 });
      await visit(page, path);
      const phone = { overflow: await overflow(page), barriers: await findBarriers(page) };
      expect({ path, ...phone }).toEqual({ path, overflow: 0, barriers: [] });
      const heading = await page.locator("main h1").innerText();
      await page.setViewportSize({ width: 1440, height: 900 });
      await speak(page, "en");
      const desk = { overflow: await overflow(page), barriers: await findBarriers(page) };
      expect({ path, ...desk }).toEqual({ path, overflow: 0, barriers: [] });
      expect(heading).not.toBe("");
      await speak(page, "vi");
    }
    expect(offences).toEqual([]);
    await context.close();
  },
);

inBrowser("the pages' policy allows no inline scripts or styles and nothing from elsewhere", async () => {
  const response = await fetch(`${hub.url}/my`, { headers: { accept: "text/html" } });
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
  expect(await response.text()).toContain(`content="${nonce}"`);
  const other = await fetch(`${hub.url}/my`, { headers: { accept: "text/html" } });
  expect(other.headers.get("content-security-policy")).not.toContain(nonce);
  await other.arrayBuffer();
});

inBrowser("an unknown address is a page that says so, with the status that says so", async () => {
  const response = await fetch(`${hub.url}/khong-co`, { headers: { accept: "text/html" } });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<div id="root">');
});

inBrowser("everybody whom the front page offers to try is there", () => {
  const known = hub.people.map(({ subject }) => subject);
  expect(known).toEqual(expect.arrayContaining(demoPeople.map(({ subject }) => subject)));
});

inBrowser("stored markup, marks that turn writing around and endless words stay text", async () => {
  const hostile = `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script> \u202Egnirts ${"Á".repeat(90)}`;
  await hub.sql(
    "proposals",
    "update proposals.proposal_revision set title_vi = $1 where proposal_id in (select id from proposals.proposal where code = $2)",
    [hostile, "DX-2025-005"],
  );
  await hub.sql("proposals", "update proposals.proposal set title_vi = $1 where code = $2", [hostile, "DX-2025-005"]);
  const { context, page, offences } = await open(browser, "demo-member-001", { width: 360 });
  await visit(page, "/proposals/DX-2025-005");
  expect(await page.locator("main h1").innerText()).toContain("<script>window.hurt=1</script>");
  expect(await page.locator("main img, main script").count()).toBe(0);
  expect(await page.evaluate("window.hurt")).toBeUndefined();
  expect(await overflow(page)).toBe(0);
  expect(offences).toEqual([]);
  await context.close();
});
