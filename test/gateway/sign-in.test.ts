import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";
import { Browser } from "./browser.ts";

let hub: TestHub;
let browser: Browser;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());
beforeEach(() => {
  browser = new Browser([["http://localhost:4000", hub.url]]);
});

const signIn = (subject: string) => browser.open(`${hub.url}/auth/login?return=/auth/session&as=${subject}`);

const signOut = () => browser.request(`${hub.url}/auth/logout`, { method: "POST" });

async function whoAmI(headers: Record<string, string> = {}) {
  const response = await browser.request(`${hub.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query: "{ me { roles { role } } }" }),
  });
  return {
    status: response.status,
    body: (await response.json()) as { data?: { me: { roles: { role: string }[] } | null } },
  };
}

test("a person signs in by OpenID Connect, asks as herself, and signs out", async () => {
  const { response } = await signIn("demo-secretariat");
  expect(await response.json()).toMatchObject({ signedIn: true, subject: "demo-secretariat" });
  expect((await whoAmI()).body.data?.me?.roles).toContainEqual({ role: "SECRETARIAT" });
  await signOut();
  expect((await whoAmI()).body.data?.me).toBeNull();
});

/** Answers the provider's question whether somebody signs out there. */
async function agreeAt(page: string) {
  const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
  const [, action = ""] = /action="([^"]+)"/.exec(page) ?? [];
  return browser.request(action, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ xsrf, logout: "yes" }).toString(),
  });
}

test("who signs out is signed out at the provider, too, and comes back to the front page", async () => {
  await signIn("demo-secretariat");
  const provider = /url=(.*)/.exec((await signOut()).headers.get("refresh") ?? "")?.[1] ?? "";
  const page = await (await browser.open(provider)).response.text();
  expect(page).toContain("Sign out here, too?");
  expect((await agreeAt(page)).headers.get("location")).toBe("http://localhost:4000/");
  // The provider has forgotten her: there is nobody to ask.
  const again = await browser.request(provider);
  expect(again.headers.get("location") ?? (await again.text())).not.toContain("Sign out here, too?");
});

test("a copy of a session's cookie is worth nothing once she has signed out", async () => {
  await signIn("demo-secretariat");
  const headers = { cookie: `sen_session=${browser.cookie(hub.url, "sen_session")}` };
  const ask = async () => (await fetch(`${hub.url}/auth/session`, { headers })).json();
  expect(await ask()).toMatchObject({ signedIn: true });
  await signOut();
  expect(await ask()).toEqual({ signedIn: false, demo: true });
  // What she begins afterwards is another session.
  const { response } = await signIn("demo-secretariat");
  expect(await response.json()).toMatchObject({ signedIn: true });
});

test("who signs out at the provider is signed out here", async () => {
  await signIn("demo-auditor");
  const [issuer = ""] = browser.origins().filter((origin) => origin !== new URL(hub.url).origin);
  // It tells the gateway before it answers.
  await agreeAt(await (await browser.open(`${issuer}/session/end`)).response.text());
  expect((await whoAmI()).body.data?.me).toBeNull();
});

test("nobody but the provider ends anybody's session", async () => {
  await signIn("demo-auditor");
  const bearer = await hub.token({ subject: "demo-auditor" });
  for (const token of ["", "nonsense", bearer]) {
    const body = new URLSearchParams({ logout_token: token });
    const answer = await fetch(`${hub.url}/auth/backchannel-logout`, { method: "POST", body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
  }
  expect((await whoAmI()).body.data?.me).not.toBeNull();
});

test("the identity provider shows every demo person, and a click signs her in", async () => {
  const { response, address } = await browser.open(`${hub.url}/auth/login?return=/auth/session`);
  const page = await response.text();
  expect(page).toContain("nhân vật đều hư cấu");
  for (const { subject } of hub.people) expect(page).toContain(`value="${subject}"`);
  const clicked = await browser.request(address, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "subject=demo-auditor",
  });
  const session = await browser.open(new URL(clicked.headers.get("location") ?? "", address).href);
  expect(await session.response.json()).toEqual({
    signedIn: true,
    subject: "demo-auditor",
    name: "Kiểm tra, giám sát",
    demo: true,
  });
});

test("the session cookie cannot be read by scripts, nor its contents by anybody", async () => {
  await signIn("demo-secretariat");
  const cookie = browser.cookie(hub.url, "sen_session") ?? "";
  expect(cookie.split(".")).toHaveLength(5);
  expect(Buffer.from(cookie, "base64url").toString("latin1")).not.toContain("demo-secretariat");
});

test("a session cookie that was changed is no session", async () => {
  await signIn("demo-secretariat");
  const cookie = browser.cookie(hub.url, "sen_session") ?? "";
  const response = await fetch(`${hub.url}/auth/session`, {
    headers: { cookie: `sen_session=${cookie.slice(0, -4)}AAAA` },
  });
  expect(await response.json()).toEqual({ signedIn: false, demo: true });
});

test("an answer of the provider that was not asked for here is refused", async () => {
  const response = await fetch(`${hub.url}/auth/callback?code=abc&state=def`, { redirect: "manual" });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
});

test("sign-in never leads a browser to another site", async () => {
  const begun = await browser.open(`${hub.url}/auth/login?return=//evil.example/&as=demo-auditor`);
  expect(new URL(begun.address).pathname).toBe("/");
  expect(begun.address).not.toContain("evil.example");
});

test("a bearer token is its subject; one that does not hold is refused and never a visitor's", async () => {
  const token = await hub.token({ role: "UNIT_COORDINATOR", unit: "MOET" });
  expect((await whoAmI({ authorization: `Bearer ${token}` })).body.data?.me?.roles).toContainEqual({
    role: "UNIT_COORDINATOR",
  });
  const [header, payload] = token.split(".");
  const none = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString("base64url")}.${payload}.`;
  for (const forged of [`${header}.${payload}.AAAA`, none, "nonsense"]) {
    const { status, body } = await whoAmI({ authorization: `Bearer ${forged}` });
    expect(status).toBe(401);
    expect(body).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  }
});

test("a person the network does not know is signed in without any role", async () => {
  const answer = await hub.execute({
    query: "{ me { roles { role } } members { totalCount } }",
    as: { subject: "stranger" },
  });
  expect(answer.data?.me?.roles ?? []).toEqual([]);
  expect(answer.data?.members?.totalCount ?? 0).toBe(0);
});

test("what the gateway asks about access is asked by nobody else", async () => {
  const answer = await hub.execute({
    query: '{ accessFacts(subject: "demo-secretariat") { memberId } }',
    as: { role: "SECRETARIAT" },
  });
  expect(answer.data).toBeUndefined();
  expect(answer.errors?.[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
});
