import { createDataSource, sql, ViewerDatabase } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { systemViewer } from "@sen/identity";
import type { ContactKeys } from "./contact-keys.ts";
import { sealContactBatch } from "./seal-contacts.ts";

export interface RotateOptions {
  readonly keys: ContactKeys;
  /** Told after each batch how many rows are done. */
  readonly onProgress?: (rows: number) => void;
}

/** Seals every contact with the first key, a transaction a batch, as the app role; gives how many rows that were. */
export async function rotateContacts(settings: DatabaseSettings, options: RotateOptions): Promise<number> {
  let done = 0;
  for (;;) {
    const rows = await asSystem(settings, (db) => sealContactBatch(db, options.keys));
    if (rows === 0) return done;
    done += rows;
    options.onProgress?.(done);
  }
}

/** How many rows hold a value that the key with this id sealed. */
export async function countSealedWith(settings: DatabaseSettings, id: string): Promise<number> {
  const mark = `sen1.${id}.`;
  const [row] = await asSystem(settings, (db) =>
    db.query<{ rows: number }>(sql`
      select ((select count(*) from members.member_contact where ${mark} in (
          left(work_email::text, ${mark.length}), left(work_phone, ${mark.length}), left(office_address_vi, ${mark.length}),
          left(office_address_en, ${mark.length})))
        + (select count(*) from members.member_private_contact where left(mobile, ${mark.length}) = ${mark}))::int as rows`),
  );
  return row?.rows ?? 0;
}

async function asSystem<Result>(settings: DatabaseSettings, work: (db: ViewerDatabase) => Promise<Result>) {
  const dataSource = createDataSource({ settings, schema: "members", entities: [], applicationName: "sen-keys" });
  await dataSource.initialize();
  const db = new ViewerDatabase(dataSource, { viewerClaims: JSON.stringify(systemViewer("members")) });
  try {
    const result = await work(db);
    await db.commit();
    return result;
  } finally {
    await db.rollback();
    await dataSource.destroy();
  }
}
