import { HubError } from "@sen/errors";
import { issueBearerToken } from "@sen/identity";
import type { RoleName } from "@sen/identity";
import { ownerSettings } from "./database/migrate-slices.ts";
import { withDatabase } from "./database/with-database.ts";
import { findDemoSubject, listDemoPeople } from "./demo/list-demo-people.ts";
import { locateHome } from "./home.ts";
import { findRun } from "./supervisor/run-file.ts";

/**
 * A token as the local identity provider would issue it to a demo person who holds the role.
 * Throws `CONFIGURATION` in production mode or with another provider, and `NOT_FOUND` when nobody holds it.
 */
export async function issueDemoToken(options: {
  readonly role: RoleName;
  readonly unit?: string;
  readonly lifetime: string;
}): Promise<string> {
  if (process.env["NODE_ENV"] === "production" || process.env["OIDC_ISSUER"] !== undefined) {
    throw new HubError("CONFIGURATION", {
      what: {
        vi: "mã truy cập minh họa chỉ dùng khi phát triển, với nhà cung cấp danh tính đi kèm",
        en: "demo tokens are for development with the local identity provider",
      },
    });
  }
  const run = await findRun(await locateHome());
  const issuer = run?.issuer ?? `http://localhost:${Number(process.env["PORT"] ?? 4000) + 1}`;
  return withDatabase(async (admin, secrets) => {
    const people = await listDemoPeople(ownerSettings(admin, secrets, "members"));
    const subject = findDemoSubject(people, options.role, options.unit);
    if (subject === undefined) {
      const held = [options.role, options.unit].filter(Boolean).join(" · ");
      const what = { vi: `nhân vật minh họa có vai ${held}`, en: `demo person with the role ${held}` };
      throw new HubError("NOT_FOUND", { what });
    }
    const { lifetime } = options;
    return issueBearerToken({ issuer, audience: "sen", subject, signingKey: secrets.providerKey, lifetime });
  });
}
