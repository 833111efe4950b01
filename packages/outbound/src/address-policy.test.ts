import type { lookup } from "node:dns";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "@jest/globals";
import { createAddressPolicy, readAddressRules } from "./address-policy.ts";
import { createGuardedFetch } from "./guarded-fetch.ts";

const production = { allowed: [], allowLoopback: false };
const hostOf = (url: string) => new URL(url).hostname;

/** A resolver that gives the next of these answers each time it is asked. */
function resolving(...answers: readonly (readonly string[])[]): typeof lookup {
  let asked = 0;
  const resolve = (_name: string, _options: object, done: (error: null, found: object[]) => void) => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
  return resolve as unknown as typeof lookup;
}

describe("addresses that stand in a URL", () => {
  test.each([
    "http://169.254.169.254/latest/meta-data",
    "http://[::ffff:169.254.169.254]/",
    "http://0xA9FEA9FE/",
    "http://2852039166/",
    "http://169.254.43518/",
    "http://[fe80::1]/",
    "http://[fd00:ec2::254]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://[2002:a9fe:a9fe::]/",
    "http://100.100.100.200/",
    "http://0.0.0.0/",
    "http://[::]/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
  ])("%s is never called, wherever and whatever is allowed", (url) => {
    const { hostname } = new URL(url);
    for (const rules of [production, { allowed: ["0.0.0.0/0", "::/0"], allowLoopback: true }]) {
      expect(createAddressPolicy(rules).refusalOf(hostname)).toMatchObject({ code: "UNSAFE_ADDRESS" });
    }
  });

  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://0x7f.1/",
    "http://2130706433/",
  ])("%s is this machine: called in development, and in production where it is listed", (url) => {
    expect(createAddressPolicy(production).refusalOf(hostOf(url))).toMatchObject({ code: "UNSAFE_ADDRESS" });
    expect(createAddressPolicy({ ...production, allowLoopback: true }).refusalOf(hostOf(url))).toBeUndefined();
    const listed = { ...production, allowed: ["127.0.0.0/8", "::1"] };
    expect(createAddressPolicy(listed).refusalOf(hostOf(url))).toBeUndefined();
  });

  test.each([
    ["10.1.2.3", undefined],
    ["10.2.0.1", "UNSAFE_ADDRESS"],
    ["192.0.2.1", "UNSAFE_ADDRESS"],
  ])("with a list, %s is %s", (address, code) => {
    const policy = createAddressPolicy({ ...production, allowed: ["10.1.0.0/16"] });
    expect(policy.refusalOf(address)?.code).toBe(code);
  });
});

describe("names", () => {
  const resolveAll = (policy: ReturnType<typeof createAddressPolicy>, name: string) =>
    new Promise((done) => {
      policy.lookup(name, { all: true }, (error, found) => done(error === null ? found : error));
    });

  test.each([
    ["metadata.example", ["169.254.169.254"], []],
    ["own.example", ["127.0.0.1", "::1"], []],
    ["mixed.example", ["169.254.169.254", "10.0.0.7"], ["10.0.0.7"]],
    ["slice.example", ["10.0.0.7", "fd00::7"], ["10.0.0.7", "fd00::7"]],
  ])("%s is called at those of its addresses that may be: %j, %j", async (name, addresses, called) => {
    const refused: string[] = [];
    const onRefused = ({ code }: { readonly code: string }) => refused.push(code);
    const found = await resolveAll(
      createAddressPolicy({ ...production, onRefused, resolve: resolving(addresses) }),
      name,
    );
    if (called.length === 0) expect(found).toMatchObject({ code: "UNSAFE_ADDRESS" });
    else expect((found as { address: string }[]).map(({ address }) => address)).toEqual(called);
    expect(refused).toEqual(called.length === 0 ? ["UNSAFE_ADDRESS"] : []);
  });

  test.each([
    ["a.slices.example", true],
    ["A.SLICES.EXAMPLE.", true],
    ["x.a.slices.example", true],
    ["slices.example", false],
    ["slices.example.evil.example", false],
    ["evilslices.example", false],
    ["members", true],
  ])("with a list, %s is called: %s", async (name, isCalled) => {
    const allowed = ["*.slices.example", "members"];
    const found = await resolveAll(
      createAddressPolicy({ ...production, allowed, resolve: resolving(["10.0.0.7"]) }),
      name,
    );
    expect(Array.isArray(found)).toBe(isCalled);
  });

  test("a name that is another address the second time is called at the one that was judged, or not at all", async () => {
    const called: string[] = [];
    const inside = createServer((request, response) => {
      called.push(request.headers.host ?? "");
      response.end("secret");
    });
    await new Promise<void>((resolve) => {
      inside.listen(0, "127.0.0.1", resolve);
    });
    const { port } = inside.address() as AddressInfo; // a server listening on TCP has this kind of address
    const policy = createAddressPolicy({ ...production, resolve: resolving(["192.0.2.1"], ["127.0.0.1"]) });
    // What a guard that resolves, judges and lets somebody else resolve again would take for good.
    expect(policy.refusalOf("rebinding.example")).toBeUndefined();
    expect(await resolveAll(policy, "rebinding.example")).toHaveLength(1);
    const guarded = createGuardedFetch(policy);
    await expect(guarded(`http://rebinding.example:${port}/`)).rejects.toMatchObject({
      cause: { code: "UNSAFE_ADDRESS" },
    });
    expect(called).toEqual([]);
    await new Promise((resolve) => inside.close(resolve));
  });
});

test("a redirect to where nobody may call is an answer, not a way", async () => {
  const server = createServer((_request, response) => {
    response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // a server listening on TCP has this kind of address
  const guarded = createGuardedFetch(createAddressPolicy({ ...production, allowLoopback: true }));
  expect((await guarded(`http://127.0.0.1:${port}/`)).status).toBe(302);
  await new Promise((resolve) => server.close(resolve));
});

test("rules are read from the environment, and what is no rule is refused", () => {
  expect(readAddressRules({ SUBGRAPH_HOSTS: " Members, 10.0.0.0/8 ", NODE_ENV: "production" })).toEqual({
    allowed: ["members", "10.0.0.0/8"],
    allowLoopback: false,
  });
  expect(readAddressRules({})).toEqual({ allowed: [], allowLoopback: true });
  expect(() => createAddressPolicy({ ...production, allowed: ["10.0.0.0/99"] })).toThrow("SUBGRAPH_HOSTS");
  expect(() => createAddressPolicy({ ...production, allowed: ["http://a"] })).toThrow("SUBGRAPH_HOSTS");
});
