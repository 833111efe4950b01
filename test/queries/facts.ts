import type { TestHub } from "@sen/testing/hub";

/** The first row of one SQL query, past row-level security; there must be one. */
export async function requireRow<Row extends object>(
  hub: TestHub,
  slice: string,
  text: string,
  parameters?: unknown[],
): Promise<Row> {
  const [row] = await hub.sql<Row>(slice, text, parameters);
  if (row === undefined) throw new Error(`no row in ${slice} for: ${text}`);
  return row;
}

export async function memberIdOf(hub: TestHub, subject: string): Promise<string> {
  const text = "select member_id as id from members.member_account where subject = $1";
  return (await requireRow<{ id: string }>(hub, "members", text, [subject])).id;
}
