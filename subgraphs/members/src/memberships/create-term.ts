import { isExclusionViolation, isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { CreateTermInput, SetTermLegalBasisInput } from "../generated/resolvers.ts";
import { forbidden, invalid, notFound } from "../refusals.ts";
import { NetworkTermEntity } from "./entities.ts";
import type { NetworkTerm } from "./entities.ts";

interface TermResult {
  readonly term: NetworkTerm | null;
  readonly userErrors: UserError[];
}

const refuse = (error: UserError): TermResult => ({ term: null, userErrors: [error] });

/** Records a term; terms do not overlap, and a code is given once. */
export async function createTerm(
  db: ViewerDatabase,
  viewer: Viewer,
  { code, congress, startsOn, endsOn, legalBasisId }: CreateTermInput,
): Promise<TermResult> {
  if (!hasRole(viewer, "SECRETARIAT")) return refuse(forbidden("createTerm"));
  if (endsOn <= startsOn) {
    return refuse(invalid(["endsOn"], "ngày cuối phải sau ngày đầu", "the last day must come after the first"));
  }
  if (code.trim() === "" || code.length > 20) {
    return refuse(invalid(["code"], "mã có từ 1 đến 20 ký tự", "a code has 1 to 20 characters"));
  }
  try {
    const rows = await db.atomically(() =>
      db.query<{ id: string }>(sql`
        insert into members.network_term (code, congress, starts_on, ends_on, legal_basis_id, created_by)
        values (${code.trim()}, ${congress}, ${startsOn}::date, ${endsOn}::date, ${legalBasisId ?? null}, ${viewer.subject})
        returning id`),
    );
    const id = rows[0]?.id ?? "";
    return { term: await db.repository(NetworkTermEntity).findOneByOrFail({ id }), userErrors: [] };
  } catch (error) {
    if (isExclusionViolation(error, "network_term_no_overlap")) {
      return refuse(invalid(["startsOn"], "trùng với nhiệm kỳ khác", "it overlaps another term"));
    }
    if (isUniqueViolation(error)) return refuse(invalid(["code"], "mã đã được dùng", "the code is taken"));
    throw error;
  }
}

/** Records the resolution a term rests on (R6, R28). */
export async function setTermLegalBasis(
  db: ViewerDatabase,
  viewer: Viewer,
  { termId, documentId }: SetTermLegalBasisInput,
): Promise<TermResult> {
  if (!hasRole(viewer, "SECRETARIAT")) return refuse(forbidden("setTermLegalBasis"));
  const rows = await db.query(sql`
    update members.network_term set legal_basis_id = ${documentId}, version = version + 1, updated_at = now()
    where id = ${termId} returning id`);
  if (rows.length === 0) return refuse(notFound("termId", termId));
  return { term: await db.repository(NetworkTermEntity).findOneByOrFail({ id: termId }), userErrors: [] };
}
