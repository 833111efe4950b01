import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { SaveExpertiseFieldInput } from "../generated/resolvers.ts";
import { forbidden, invalid, notFound } from "../refusals.ts";
import { ExpertiseEntity } from "./entities.ts";
import type { Expertise } from "./entities.ts";
import { isLonger } from "../text-length.ts";

interface SaveResult {
  readonly expertise: Expertise | null;
  readonly userErrors: UserError[];
}

/** Adds or changes a field; the tree stays a tree, also when two move fields at once. */
export async function saveExpertiseField(
  db: ViewerDatabase,
  viewer: Viewer,
  { code, name, parentCode }: SaveExpertiseFieldInput,
): Promise<SaveResult> {
  const refuse = (error: UserError): SaveResult => ({ expertise: null, userErrors: [error] });
  if (!hasRole(viewer, "SECRETARIAT")) return refuse(forbidden("saveExpertiseField"));
  if (!/^[A-Z0-9_]{2,40}$/.test(code)) {
    return refuse(invalid(["code"], "mã gồm 2–40 chữ hoa, số, gạch dưới", "a code has 2 to 40 of A-Z, 0-9 and _"));
  }
  if (name.vi.trim() === "" || isLonger(name.vi, 200) || isLonger(name.en, 200)) {
    return refuse(invalid(["name"], "tên có từ 1 đến 200 ký tự", "a name has 1 to 200 characters"));
  }
  return db.atomically(async () => {
    // Moves within the tree come one after another: two at once could each be right and together make a circle.
    await db.query(sql`select pg_advisory_xact_lock(hashtextextended('members.expertise', 0))`);
    if (parentCode && !(await db.repository(ExpertiseEntity).existsBy({ code: parentCode }))) {
      return refuse(notFound("parentCode", parentCode));
    }
    if (parentCode && (await isBelow(db, parentCode, code))) {
      return refuse(
        invalid(["parentCode"], "lĩnh vực không thể nằm dưới chính nó", "a field cannot stand under itself"),
      );
    }
    await db.query(sql`
      insert into members.expertise as field (code, name_vi, name_en, parent_code, created_by)
      values (${code}, ${name.vi}, ${name.en ?? null}, ${parentCode ?? null}, ${viewer.subject})
      on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en,
        parent_code = excluded.parent_code, version = field.version + 1, updated_at = now()`);
    return { expertise: await db.repository(ExpertiseEntity).findOneByOrFail({ code }), userErrors: [] };
  });
}

/** Whether a field is the other one or stands somewhere under it. */
async function isBelow(db: ViewerDatabase, code: string, other: string): Promise<boolean> {
  const rows = await db.query(sql`
    select from members.expertise_below(array[${other}]::text[]) as found where found = ${code}`);
  return rows.length > 0;
}
