import { expect, test } from "@jest/globals";
import { createAddressPolicy } from "@sen/outbound";
import { findSliceFaults } from "./slice-findings.ts";

const actor = { name: "token", units: ["MOET"], isSteward: false, verbs: null, slices: null };
const slice = { name: "scholarships", owner: "MOET", url: "http://10.1.2.3/graphql", sdl: "type Query { a: Int }" };
const addresses = createAddressPolicy({ allowed: ["10.1.0.0/16"], allowLoopback: false });
const faultsAt = (url: string) => findSliceFaults({ ...slice, url }, actor, "PUBLISH", undefined, addresses);

test("a slice where slices may lie is taken", () => {
  expect(faultsAt(slice.url)).toEqual([]);
  // Judged by its addresses, when it is called.
  expect(faultsAt("https://scholarships.example/graphql")).toEqual([]);
});

test.each(["http://169.254.169.254/graphql", "http://[::1]:5432/", "http://10.2.0.1/graphql", "http://0x7f000001/"])(
  "a slice at %s is refused with the reason in both languages",
  (url) => {
    const { hostname } = new URL(url);
    expect(faultsAt(url)).toMatchObject([
      {
        severity: "ERROR",
        code: "UNSAFE_ADDRESS",
        slices: ["scholarships"],
        message: { vi: expect.stringContaining(hostname), en: expect.stringContaining(hostname) },
      },
    ]);
  },
);

test.each(["file:///etc/passwd", "gopher://10.1.2.3/", "ftp://10.1.2.3/", "//10.1.2.3/"])(
  "%s is no address of a slice",
  (url) => {
    expect(faultsAt(url)).toMatchObject([{ code: "SLICE_URL" }]);
  },
);
