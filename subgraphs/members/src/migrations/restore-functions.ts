import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Makes the named functions again as an earlier migration made them. For the `down()` of a migration that put others in
 * their place: the earlier text stays the only one.
 */
export async function restoreFunctions(
  runner: QueryRunner,
  earlier: MigrationInterface,
  names: readonly string[],
): Promise<void> {
  const found: string[] = [];
  const record = async (text: string): Promise<void> => {
    for (const [definition, name = ""] of text.matchAll(
      /^create (?:or replace )?function (members\.\w+)[^]*?\$\$;/gm,
    )) {
      if (names.includes(name))
        found.push(definition.replace(/^create (?:or replace )?function/, "create or replace function"));
    }
  };
  // A migration asks its runner for nothing but `query`.
  await earlier.up({ query: record } as unknown as QueryRunner);
  for (const definition of found) await runner.query(definition);
}
