import { raw, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { ContactKeys } from "./contact-keys.ts";
import { currentMark, emailIndex, open, seal } from "./seal.ts";
import type { SealedPlace } from "./seal.ts";

/** Rows that one statement takes on, so that no transaction holds many for long. */
const batchSize = 200;

type Column = SealedPlace["column"];
type ContactRow = { readonly member_id: string } & Readonly<Partial<Record<Column, string | null>>>;

const tables: readonly (readonly [table: string, columns: readonly Column[]])[] = [
  ["members.member_contact", ["work_email", "work_phone", "office_address_vi", "office_address_en"]],
  ["members.member_private_contact", ["mobile"]],
];

/**
 * Seals a batch of contacts that are plain or sealed with an older key under the first one; gives how many rows it took
 * on, zero when none is left. As the slice's `SYSTEM` viewer. Rows somebody is just editing are left to a later batch, so
 * it works beside running slices, and it may stop at any time and go on later: what is done is told by each value.
 */
export async function sealContactBatch(db: ViewerDatabase, keys: ContactKeys): Promise<number> {
  await db.because("contact keys");
  let sealed = 0;
  for (const [table, columns] of tables) {
    const mark = currentMark(keys);
    const isOpen = columns.map((column) => `left(${column}::text, ${mark.length}) <> '${mark}'`).join(" or ");
    const rows = await db.query<ContactRow>(sql`
      select member_id, ${raw(columns.join(", "))} from ${raw(table)}
      where ${raw(isOpen)} order by member_id limit ${batchSize} for update skip locked`);
    for (const row of rows) await sealRow(db, keys, table, columns, row);
    sealed += rows.length;
  }
  return sealed;
}

async function sealRow(
  db: ViewerDatabase,
  keys: ContactKeys,
  table: string,
  columns: readonly Column[],
  row: ContactRow,
): Promise<void> {
  const values = Object.fromEntries(
    columns.map((column) => {
      const value = row[column] ?? null;
      const place = { column, memberId: row.member_id };
      return [column, value === null ? null : seal(keys, place, open(keys, place, value))];
    }),
  );
  const email = row.work_email ?? null;
  const index =
    email === null ? null : emailIndex(keys, open(keys, { column: "work_email", memberId: row.member_id }, email));
  const record = JSON.stringify({ ...values, work_email_index: index });
  const assigned = [...columns, ...(columns.includes("work_email") ? ["work_email_index"] : [])];
  await db.query(sql`
    update ${raw(table)} as t set ${raw(assigned.map((column) => `${column} = sealed.${column}`).join(", "))}, updated_at = now()
    from jsonb_populate_record(null::${raw(table)}, ${record}::jsonb) as sealed where t.member_id = ${row.member_id}`);
}
