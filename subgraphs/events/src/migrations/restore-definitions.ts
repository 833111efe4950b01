import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Makes functions again as an earlier migration made them, with their grants. For the `down()` of a migration that put
 * others in their place: the earlier text stays the only one.
 */
export async function restoreDefinitions(runner: QueryRunner, earlier: MigrationInterface): Promise<void> {
  const statements: string[] = [];
  const record = async (text: string): Promise<void> => {
    const definitions = text.matchAll(
      /^(?:create function|revoke all on function|grant execute on function)[^]*?(?:\$\$;|_app;|public;)/gm,
    );
    statements.push(
      ...Array.from(definitions, ([definition]) =>
        definition.replace(/^create function/, "create or replace function"),
      ),
    );
  };
  // A migration asks its runner for nothing but `query`.
  await earlier.up({ query: record } as unknown as QueryRunner);
  for (const statement of statements) await runner.query(statement);
}
