import { HubError } from "@sen/errors";
import type { DataSource } from "typeorm";

/** Row-level security holds nobody back who may bypass it. Throws `CONFIGURATION` when the role of `DATABASE_URL` may, or owns its tables. */
export async function requireWeakRole(dataSource: DataSource, schema: string): Promise<void> {
  const [role] = await dataSource.query<{ name: string; strong: boolean; owns: boolean }[]>(
    `select rolname as name, rolsuper or rolbypassrls as strong,
       exists (select from pg_tables where schemaname = $1 and tableowner = current_user) as owns
     from pg_roles where rolname = current_user`,
    [schema],
  );
  if (role === undefined || (!role.strong && !role.owns)) return;
  throw new HubError("CONFIGURATION", {
    what: {
      vi: `DATABASE_URL dùng vai ${role.name}, vai này vượt được quyền trên từng dòng; hãy dùng vai ứng dụng sen_${schema}_app`,
      en: `DATABASE_URL names the role ${role.name}, whom row-level security does not hold back; use the app role sen_${schema}_app`,
    },
  });
}
