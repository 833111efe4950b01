import type pg from "pg";
import { subgraphs } from "../subgraphs.ts";
import type { Finding } from "./finding.ts";

/** Looks whether each slice's tables are those its code was written for. */
export async function examineMigrations(client: pg.Client): Promise<Finding> {
  const pending: string[] = [];
  for (const { name, migrations } of subgraphs) {
    const { rows } = await client.query<{ there: boolean }>("select to_regclass($1) is not null as there", [
      `${name}.migration`,
    ]);
    const ran = rows[0]?.there === true ? await readRan(client, name) : new Set<string>();
    const missing = migrations
      .map((Migration) => new Migration().name ?? Migration.name)
      .filter((each) => !ran.has(each));
    if (missing.length > 0) pending.push(`${name}: ${missing.join(", ")}`);
  }
  return {
    check: { vi: "mọi bước cập nhật dữ liệu đã chạy", en: "every migration has run" },
    ok: pending.length === 0,
    advice: {
      vi: `chạy \`pnpm sen migrate\`; còn chờ: ${pending.join("; ")}`,
      en: `run \`pnpm sen migrate\`; pending: ${pending.join("; ")}`,
    },
  };
}

async function readRan(client: pg.Client, slice: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(`select name from ${slice}.migration`);
  return new Set(rows.map(({ name }) => name));
}
