import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { LinkAccountInput } from "../generated/resolvers.ts";
import { forbidden, invalid, notFound } from "../refusals.ts";
import { MemberEntity } from "./entities.ts";
import type { Member } from "./entities.ts";

interface LinkAccountResult {
  readonly member: Member | null;
  readonly userErrors: UserError[];
}

/** Ties an account of the identity provider to a member; an account belongs to one member at most. */
export async function linkAccount(
  db: ViewerDatabase,
  viewer: Viewer,
  { memberId, subject, language }: LinkAccountInput,
): Promise<LinkAccountResult> {
  if (!hasRole(viewer, "SECRETARIAT")) return { member: null, userErrors: [forbidden("linkAccount")] };
  const refuse = (error: UserError) => ({ member: null, userErrors: [error] });
  if (subject.trim() === "") return refuse(invalid(["subject"], "tài khoản trống", "the subject is empty"));
  if (language !== "vi" && language !== "en") {
    return refuse(invalid(["language"], "ngôn ngữ là vi hoặc en", "the language is vi or en"));
  }
  const member = await db.repository(MemberEntity).findOneBy({ id: memberId });
  if (member === null) return refuse(notFound("memberId", memberId));
  try {
    await db.atomically(() => db.query(sql`select members.link_account(${memberId}, ${subject.trim()}, ${language})`));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refuse(
      invalid(["subject"], "tài khoản này thuộc thành viên khác", "this account belongs to another member"),
    );
  }
  return { member, userErrors: [] };
}
