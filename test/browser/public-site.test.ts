import { beforeAll, expect, test } from "@jest/globals";
import { browser, hub, inBrowser, useDemo } from "./demo.ts";
import { hubAddress, open, settled } from "./people.ts";

const publicEvent = "SK-2026-022";
let news: { readonly id: string; readonly title: { readonly vi: string } };
useDemo({ alsoWithout: true });
beforeAll(async () => {
  const { data } = await hub.execute({
    query: `{ announcements(visibility: PUBLIC, first: 1) { edges { node { id title { vi } } } } }`,
  });
  const [newest] = (data as { announcements: { edges: { node: typeof news }[] } }).announcements.edges;
  if (newest === undefined) throw new Error("the demo has no public news");
  news = newest.node;
});

async function read(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(hub.url + path, { headers: { accept: "text/html", ...headers } });
  const html = await response.text();
  const [, content = ""] = /<div id="root">([\s\S]*)<\/div>\s*<script type="application\/json"/.exec(html) ?? [];
  return { status: response.status, headers: response.headers, html, content };
}

test.each([
  ["/", "vi", "Mạng lưới Nữ lãnh đạo"],
  ["/en", "en", "Women Leaders’ Network"],
  ["/about", "vi", "Giới thiệu"],
  ["/en/about", "en", "About the network"],
  ["/events", "vi", "Sự kiện"],
  ["/en/events", "en", "Events"],
  ["/announcements", "vi", "Tin và thông báo"],
  ["/themes/2026", "vi", "Chủ đề năm 2026"],
])("%s can be read without JavaScript, and says what it is", async (path, language, heading) => {
  const { status, html, content } = await read(path);
  expect(status).toBe(200);
  expect(html).toContain(`<html lang="${language}">`);
  expect(content).toContain(heading);
  expect(content).not.toContain("skeleton");
  expect(html).toMatch(/<title>[^<]+ · Sen<\/title>/);
  expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
  const bare = path.replace(/^\/en(?=\/|$)/, "") || "/";
  const english = bare === "/" ? "/en" : `/en${bare}`;
  expect(html).toContain(`<link rel="canonical" href="${hubAddress}${path}" />`);
  expect(html).toContain(`<link rel="alternate" hreflang="vi" href="${hubAddress}${bare}" />`);
  expect(html).toContain(`<link rel="alternate" hreflang="en" href="${hubAddress}${english}" />`);
  expect(html).not.toContain("noindex");
});

test("an event tells search engines when and where it is, in both languages", async () => {
  const { html, content } = await read(`/events/${publicEvent}`);
  const [, text = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const event = JSON.parse(text) as Record<string, unknown>;
  expect(event).toMatchObject({
    "@type": "Event",
    inLanguage: "vi",
    url: `${hubAddress}/events/${publicEvent}`,
    startDate: expect.stringMatching(/^20\d\d-/),
    organizer: { name: expect.any(String) },
  });
  expect(content).toContain(event["name"]);
  const english = await read(`/en/events/${publicEvent}`);
  expect(english.content).toContain("Programme");
  expect(english.html).toContain('"inLanguage":"en"');
});

test("a piece of news has a page of its own; what is not there is not found, and not listed", async () => {
  const { status, html, content } = await read(`/announcements/${news.id}`);
  expect(status).toBe(200);
  expect(content).toContain(news.title.vi);
  expect(html).toContain('"@type":"NewsArticle"');
  for (const path of ["/events/SK-2026-999", "/announcements/ann_none", "/themes/1999", "/en/events/SK-2026-999"]) {
    const gone = await read(path);
    expect({ path, status: gone.status, noindex: gone.html.includes('content="noindex"') }).toEqual({
      path,
      status: 404,
      noindex: true,
    });
  }
});

test("programs get a page without anybody's content, and so do visitors where a page is not for everybody", async () => {
  const token = await hub.token({ subject: "demo-member-001" });
  for (const [path, headers] of [
    ["/", { authorization: `Bearer ${token}` }],
    ["/my", {}],
    ["/events?when=past", {}],
  ] as const) {
    const { status, html } = await read(path, headers);
    expect({ path, status }).toEqual({ path, status: 200 });
    expect(html).toContain("<noscript>");
    expect(html).not.toContain('id="prepared"');
    expect(html).toContain('content="noindex"');
  }
  const { headers } = await read("/");
  expect(headers.get("vary")).toContain("cookie");
});

test("a page is kept for a moment, with a policy and a nonce of its own for each answer", async () => {
  const before = await hub.counts();
  const [one, other] = await Promise.all([read("/en/announcements"), read("/en/announcements")]);
  const asked = await hub.counts();
  await read("/en/announcements");
  expect((await hub.counts()).fetches).toEqual(asked.fetches);
  expect(asked.fetches["ministries"]).toBeGreaterThan(before.fetches["ministries"] ?? 0);
  const policies = [one, other].map(({ headers }) => headers.get("content-security-policy") ?? "");
  expect(new Set(policies).size).toBe(2);
  for (const policy of policies) expect(policy).not.toMatch(/unsafe|\*|https?:/);
  for (const { html } of [one, other]) expect(html).not.toContain("{nonce}");
});

test("the language somebody chose is the one she reads, wherever an address names none", async () => {
  const { html } = await read("/about", { cookie: "sen-language=en" });
  expect(html).toContain('<html lang="en">');
  expect(html).toContain(`<link rel="canonical" href="${hubAddress}/en/about" />`);
});

test("stored markup stays text in the page, in its head and in what it gives the application", async () => {
  const hostile = `</script><script>window.hurt=1</script><img src=x onerror="hurt()"> $& "`;
  await hub.sql("ministries", "update ministries.announcement set title_en = $1 where id = $2", [hostile, news.id]);
  const { html, content } = await read(`/en/announcements/${news.id}`);
  expect(content).toContain("&lt;/script&gt;&lt;script&gt;window.hurt=1");
  expect(html).not.toMatch(/<script>|<img src=x/);
});

test("search engines are told where public pages are", async () => {
  const robots = await fetch(`${hub.url}/robots.txt`);
  expect(await robots.text()).toContain(`Sitemap: ${hubAddress}/sitemap.xml`);
  const map = await (await fetch(`${hub.url}/sitemap.xml`)).text();
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  const pages = ["/en", "/themes/2026", `/events/${publicEvent}`, `/en/announcements/${news.id}`];
  expect(listed).toEqual(expect.arrayContaining(pages.map((page) => hubAddress + page)));
  expect(listed).not.toContain(`${hubAddress}/events/SK-2026-020`);
});

inBrowser("without JavaScript people read the site and follow its links, in both languages", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  const page = await context.newPage();
  await page.goto(`${hubAddress}/`);
  expect(await page.locator("main h1").innerText()).toBe("Mạng lưới Nữ lãnh đạo");
  await page.getByRole("link", { name: news.title.vi }).first().click();
  expect(await page.locator("main h1").innerText()).toBe(news.title.vi);
  await page.getByRole("link", { name: "EN · English" }).click();
  expect(page.url()).toBe(`${hubAddress}/en/announcements/${news.id}`);
  await page.locator("main a").click();
  expect(page.url()).toBe(`${hubAddress}/en/announcements`);
  expect(await page.locator("main h1").innerText()).toBe("News");
  await context.close();
});

inBrowser("people who read at the same time get their own pages in their own languages, kept nowhere", async () => {
  const readers = await Promise.all(
    (["demo-member-001", "demo-member-003"] as const).map(async (subject, index) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      context.setDefaultTimeout(150_000);
      const page = await context.newPage();
      await page.goto(`${hubAddress}/auth/login?return=/auth/session&as=${subject}`);
      const { name } = JSON.parse(await page.locator("body").innerText()) as { name: string };
      return { context, page, name, address: index === 0 ? "/my" : "/en/my" };
    }),
  );
  // Rendered in one thread, side by side.
  const read = await Promise.all(readers.map(async ({ page, address }) => page.goto(hubAddress + address)));
  const html = await Promise.all(read.map(async (response) => (await response?.text()) ?? ""));
  expect(html[0]).toContain(`<title>Chào ${readers[0]?.name} · Sen</title>`);
  expect(html[1]).toContain(`<title>Good day, ${readers[1]?.name} · Sen</title>`);
  expect(html[0]).not.toContain(readers[1]?.name);
  expect(html[1]).not.toContain(readers[0]?.name);
  expect(html[0]).not.toMatch(/class="[^"]*skeleton/);
  expect(html[0]).toContain('content="noindex"');
  expect(read.map((response) => response?.headers()["cache-control"])).toEqual([
    "private, no-store",
    "private, no-store",
  ]);
  expect(read[0]?.headers()["content-encoding"]).toMatch(/br|gzip/);
  for (const { context } of readers) await context.close();
});

inBrowser(
  "news are counted once for who reads them, without a mark of her, and not again by a reload or a way back",
  async () => {
    const views = async () => {
      await hub.runJob("ministries", "write-view-counts");
      const { data } = await hub.execute({ query: `{ announcement(id: "${news.id}") { viewCount } }` });
      return (data as { announcement: { viewCount: number } }).announcement.viewCount;
    };
    const before = await views();
    const { context, page, offences } = await open(browser, null, { width: 360 });
    const told: (string | null)[] = [];
    page.on("request", (request) => {
      if (request.postData()?.includes('"CountNewsView"') === true) told.push(request.postData());
    });
    const counted = page.waitForResponse(
      (response) => response.request().postData()?.includes("CountNewsView") === true,
    );
    await page.goto(`${hubAddress}/announcements/${news.id}`);
    await counted;
    await page.reload();
    await settled(page);
    await page.getByRole("link", { name: "Mọi tin" }).click();
    await page.locator("main h1", { hasText: "Tin và thông báo" }).waitFor();
    await page.goBack();
    await page.locator("main h1", { hasText: news.title.vi }).waitFor();
    expect(told.map((body) => (JSON.parse(body ?? "") as { variables: unknown }).variables)).toEqual([
      { input: { announcementId: news.id } },
    ]);
    // A language is all that is kept, and no person.
    expect((await context.cookies()).map(({ name, value }) => [name, value])).toEqual([["sen-language", "vi"]]);
    expect(offences).toEqual([]);
    await context.close();
    expect(await views()).toBe(before + 1);
  },
);

inBrowser("the application takes a rendered page over as it is: nothing is drawn or asked for again", async () => {
  const { context, page, offences } = await open(browser, null, { width: 360 });
  await page.addInitScript(`document.addEventListener("readystatechange", () => {
    window.drawn ??= document.querySelector("main h1");
  })`);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/graphql"))
      asked.push(/"operationName":"(\w+)"/.exec(request.postData() ?? "")?.[1] ?? "");
  });
  for (const path of ["/", `/events/${publicEvent}`, "/themes/2026", "/en/about"]) {
    await page.goto(hubAddress + path);
    // What only the application does: the panel closes on a press elsewhere.
    await page.locator("summary").click();
    await page.locator(".site-footer").click();
    await page.locator("details.account:not([open])").waitFor();
    expect(await page.evaluate("window.drawn === document.querySelector('main h1')")).toBe(true);
  }
  expect(asked).toEqual([]);
  await page.getByRole("link", { name: "VI · Tiếng Việt" }).click();
  await settled(page);
  expect(await page.locator("main h1").innerText()).toBe("Giới thiệu");
  expect(page.url()).toBe(`${hubAddress}/about`);
  expect(offences).toEqual([]);
  await context.close();
});

inBrowser.each([
  ["the application", /<script type="module" crossorigin src="([^"]+)"/],
  ["the page", /<link rel="modulepreload" crossorigin href="([^"]+)"[^>]*><\/head>/],
])("when the code of %s does not arrive, the page is loaded anew, once", async (_what, place) => {
  const [, file] = place.exec((await read("/about")).html) ?? [];
  const { context, page } = await open(browser, null);
  let loads = 0;
  page.on("request", (request) => (loads += Number(request.isNavigationRequest())));
  let isAway = true;
  await context.route(`**${file}`, (route) => {
    const aborts = isAway;
    isAway = false;
    return aborts ? route.abort() : route.continue();
  });
  await page.goto(`${hubAddress}/about`);
  await settled(page);
  expect(loads).toBe(2);
  await context.close();
});

inBrowser("a page whose code never arrives stays, to be read", async () => {
  const { context, page } = await open(browser, null);
  let loads = 0;
  page.on("request", (request) => (loads += Number(request.isNavigationRequest())));
  await context.route("**/assets/index-*.js", (route) => route.abort());
  const again = page.waitForRequest(() => loads === 2);
  await page.goto(`${hubAddress}/about`, { waitUntil: "commit" });
  await again;
  await page.waitForLoadState("networkidle");
  expect(loads).toBe(2);
  expect(await page.locator("main h1").innerText()).toBe("Giới thiệu");
  await context.close();
});
