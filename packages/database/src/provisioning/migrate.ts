import { createDataSource } from "../data-source.ts";
import type { DataSourceOptions } from "../data-source.ts";

/** Runs a subgraph's pending migrations as its owner role and gives the names of those that ran. */
export async function migrate(options: DataSourceOptions): Promise<string[]> {
  const dataSource = createDataSource({ ...options, settings: { ...options.settings, poolSize: 1 } });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** Undoes the newest `count` migrations, newest first. */
export async function revertMigrations(options: DataSourceOptions, count: number): Promise<void> {
  const dataSource = createDataSource({ ...options, settings: { ...options.settings, poolSize: 1 } });
  await dataSource.initialize();
  try {
    for (let undone = 0; undone < count; undone += 1) await dataSource.undoLastMigration();
  } finally {
    await dataSource.destroy();
  }
}
