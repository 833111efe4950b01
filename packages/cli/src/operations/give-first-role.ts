import { withClient } from "@sen/database";
import { ownerSettings } from "../database/migrate-slices.ts";
import { withDatabase } from "../database/with-database.ts";

/** Gives an account a role as the owner of the slice *members*; gives the id of the assignment. It holds from today in Vietnam on. */
export async function giveFirstRole(given: {
  readonly subject: string;
  readonly role: string;
  readonly reason: string;
}): Promise<string> {
  return withDatabase((admin, secrets) =>
    withClient(ownerSettings(admin, secrets, "members"), async (client) => {
      await client.query("begin");
      await client.query("select set_config('sen.reason', $1, true)", [given.reason]);
      const { rows } = await client.query<{ id: string }>(
        `insert into members.role_grant (subject, role, valid_from, granted_by, created_by)
         values ($1, $2, (now() at time zone 'Asia/Ho_Chi_Minh')::date, 'sen role give', 'sen role give') returning id`,
        [given.subject, given.role],
      );
      await client.query("commit");
      return rows[0]?.id ?? "";
    }),
  );
}
