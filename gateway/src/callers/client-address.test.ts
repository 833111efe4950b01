import { expect, test } from "@jest/globals";
import { createAddressReader } from "./client-address.ts";

const request = (remoteAddress: string, forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  socket: { remoteAddress },
});

test("without proxies that are trusted, nobody says where she comes from but her socket", () => {
  expect(createAddressReader([])(request("192.0.2.9", "198.51.100.1"))).toBe("192.0.2.9");
});

test.each([
  ["10.0.0.1", "198.51.100.1", "198.51.100.1"],
  // What the client wrote itself stands to the left.
  ["10.0.0.1", "127.0.0.1, 203.0.113.5, 198.51.100.1, 10.0.0.7", "198.51.100.1"],
  ["192.0.2.9", "198.51.100.1", "192.0.2.9"],
  ["10.0.0.1", "198.51.100.1, unknown", "10.0.0.1"],
  ["10.0.0.1", undefined, "10.0.0.1"],
  ["::ffff:10.0.0.1", "2001:db8::1", "2001:db8::1"],
  ["::1", "198.51.100.1", "198.51.100.1"],
])("from %s with %j it is %s", (socket, forwarded, address) => {
  expect(createAddressReader(["10.0.0.0/8", "::1"])(request(socket, forwarded))).toBe(address);
});

test.each(["10.0.0.0/99", "proxy.example", "300.1.1.1"])("%j is no network", (network) => {
  expect(() => createAddressReader([network])).toThrow(network);
});
