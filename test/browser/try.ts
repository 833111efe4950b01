import { findBrowser, launchBrowser } from "./launch-browser.ts";
const hub = "http://localhost:5200"; const base = process.env.DIST ? hub : "http://localhost:5210";
const browser = await launchBrowser((await findBrowser())!, hub);

// as path width scheme lang name
for (const job of process.argv.slice(2)) {
const [as, path, width = "1280", scheme = "light", lang = "vi"] = job.split(",");
const out = "/tmp/shots/" + (as + path + "-" + width + "-" + scheme + "-" + lang).replace(/[^\w-]+/g, "_") + ".png";
const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme as "light" });
const page = await context.newPage();
const tell = (...x: unknown[]) => console.log("  ", ...x);
page.on("console", (m) => ["error", "warning"].includes(m.type()) && tell("console", m.text().slice(0, 400)));
page.on("pageerror", (e) => tell("pageerror", String(e.stack).slice(0, 600)));
page.on("response", async (r) => { if (r.url().endsWith("/graphql") ) { const b = await r.text().catch(() => ""); if (b.includes('"errors"')) tell("graphql", r.request().postData()?.slice(0, 100), b.slice(b.indexOf('"errors"'), b.indexOf('"errors"')+400)); } });
await page.addInitScript(`localStorage.setItem("sen.language", "${lang}")`);
if (as !== "-") await page.goto(`${hub}/auth/login?return=/auth/session&as=${as}`);
await page.goto(base + path);
await page.waitForLoadState("networkidle", { timeout: 2500 }).catch(() => {});
await page.waitForTimeout(1200);
console.log(out, await page.title());
const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
if (over > 0) tell("OVERFLOW", over, await page.evaluate(() => [...document.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map((e) => e.tagName + "." + e.className)));
await page.screenshot({ path: out, fullPage: true });
await context.close();
}
await browser.close();
