import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { appRole, createDataSource, ownerRole, provisionSubgraphs, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { readGatewaySettings } from "../../gateway/src/settings.ts";
import { requireWeakRole } from "../../packages/subgraph/src/server/require-weak-role.ts";

const key = Buffer.alloc(32, 1).toString("base64");
const safe = {
  NODE_ENV: "production",
  SUPERGRAPH_FILE: "graph",
  PUBLIC_URL: "https://sen.example",
  OIDC_ISSUER: "https://id.example",
  OIDC_CLIENT_ID: "sen",
  OIDC_CLIENT_SECRET: "secret",
  SESSION_SECRET: key,
  SUBGRAPH_KEYS: `ministries=a:${key}`,
  FILES_URL: "file:///srv/files",
};

test("a gateway with safe settings starts, and each that is not safe is named", () => {
  expect(readGatewaySettings(safe).production).toBe(true);
  const refusals: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ PUBLIC_URL: "http://sen.example" }, /PUBLIC_URL/],
    [{ OIDC_ISSUER: "http://id.example" }, /OIDC_ISSUER/],
    [{ SESSION_SECRET: "c2hvcnQ=" }, /SESSION_SECRET/],
    [{ CORS_ORIGINS: "*" }, /CORS_ORIGINS/],
    [{ FILES_URL: "" }, /FILES_URL/],
    [{ SUBGRAPH_KEYS: "" }, /SUBGRAPH_KEYS/],
    [{ SUBGRAPH_KEYS: "ministries=a:c2hvcnQ=" }, /32 bytes/],
  ];
  for (const [change, named] of refusals) expect(() => readGatewaySettings({ ...safe, ...change })).toThrow(named);
});

test("a slice does not run as a role whom row-level security does not hold back", async () => {
  const database = await createTestDatabase([]);
  const schema = `weak_${randomBytes(4).toString("hex")}`;
  const as = (user: string, password: string): DatabaseSettings => ({ ...database.admin, user, password, poolSize: 1 });
  const owner = as(ownerRole(schema), testPasswords.ownerPassword);
  const check = async (settings: DatabaseSettings) => {
    const dataSource = await createDataSource({ settings, schema, entities: [] }).initialize();
    try {
      await requireWeakRole(dataSource, schema);
    } finally {
      await dataSource.destroy();
    }
  };
  try {
    await provisionSubgraphs(database.admin, [{ schema, ...testPasswords }]);
    await withClient(owner, (client) => client.query(`create table ${schema}.row (id int)`));
    await expect(check({ ...database.admin, poolSize: 1 })).rejects.toThrow(/row-level security does not hold back/);
    await expect(check(owner)).rejects.toThrow(appRole(schema));
    await expect(check(as(appRole(schema), testPasswords.appPassword))).resolves.toBeUndefined();
  } finally {
    await database.drop();
  }
});
