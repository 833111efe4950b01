import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import pg from "pg";
import { explainError } from "./explain-error.ts";

const reasonOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return await work;
  } catch (error) {
    return error;
  }
};

test("a folder that cannot be made is named, with what to do, in both languages", async () => {
  const file = fileURLToPath(import.meta.url);
  const explained = explainError(await reasonOf(mkdir(`${file}/logs`, { recursive: true })));
  expect(explained?.code).toBe("CONFIGURATION");
  expect(explained?.localized.vi).toContain(`không ghi được ${file}/logs (ENOTDIR)`);
  expect(explained?.localized.en).toContain("set SEN_HOME to another folder");
});

test("a database that is away is named by its address", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await new Promise((resolve) => server.close(resolve));
  const explained = explainError(await reasonOf(new pg.Client({ host: "127.0.0.1", port }).connect()));
  expect(explained?.code).toBe("UNAVAILABLE");
  expect(explained?.message).toContain(`127.0.0.1:${port}`);
});

test("a database without tables says that migrations are to be run", () => {
  const missing = Object.assign(new Error('relation "events.dead_letter" does not exist'), { code: "42P01" });
  expect(explainError(missing)?.message).toContain("run `sen migrate`");
});

test("a disk that is full is said to be, though a write names no file", () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
  expect(explainError(full)?.code).toBe("DISK_FULL");
});

test("a defect stays one", () => {
  expect(explainError(new TypeError("x is not a function"))).toBeNull();
  expect(explainError(Object.assign(new Error("duplicate key"), { code: "23505" }))).toBeNull();
});
