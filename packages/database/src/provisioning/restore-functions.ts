import type { MigrationInterface, QueryRunner } from "typeorm";

const statements =
  /^(?:create (?:or replace )?function ([\w.]+)[^]*?\$\$;|(?:revoke all|grant execute) on function[^]*?(?:public|_app);)/gm;

/**
 * Makes functions again as an earlier migration made them: the named ones, which keep the grants they have, or all with their
 * grants. For the `down()` of a migration that put others in their place: the earlier text stays the only one.
 */
export async function restoreFunctions(
  runner: { query(text: string): Promise<unknown> },
  earlier: MigrationInterface,
  names?: readonly string[],
): Promise<void> {
  const found: string[] = [];
  const record = async (text: string): Promise<void> => {
    for (const [statement, name] of text.matchAll(statements)) {
      const isWanted = names === undefined || (name !== undefined && names.includes(name));
      if (isWanted) found.push(statement.replace(/^create function/, "create or replace function"));
    }
  };
  // A migration asks its runner for nothing but `query`.
  await earlier.up({ query: record } as unknown as QueryRunner);
  for (const statement of found) await runner.query(statement);
}
