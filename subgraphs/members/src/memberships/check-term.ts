import type { ViewerDatabase } from "@sen/database";
import type { UserError } from "@sen/subgraph";
import { invalid, notFound } from "../refusals.ts";
import { NetworkTermEntity } from "./entities.ts";

/** What speaks against a membership in a term: it is not there, or over; null when nothing does. */
export async function checkTerm(db: ViewerDatabase, termId: string, today: string): Promise<UserError | null> {
  const term = await db.repository(NetworkTermEntity).findOneBy({ id: termId });
  if (term === null) return notFound("termId", termId);
  if (term.endsOn >= today) return null;
  return invalid(
    ["termId"],
    `nhiệm kỳ ${term.code} đã kết thúc ngày ${term.endsOn}`,
    `the term ${term.code} ended on ${term.endsOn}`,
  );
}
