import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { canMove, findMove } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { DeclareBenefitInput, DeclareContributionInput } from "../generated/resolvers.ts";
import { forbidden, invalid } from "../refusals.ts";
import { checkEntry } from "./check-entry.ts";
import type { DeclaredEntry } from "./check-entry.ts";
import { BenefitEntity, ContributionEntity } from "./entities.ts";
import type { Benefit, Contribution } from "./entities.ts";
import { sourceTypeOf } from "./source.ts";
import { entryStates } from "./transitions.ts";

interface Work {
  readonly db: ViewerDatabase;
  readonly viewer: Viewer;
  readonly today: string;
}

interface Declared {
  readonly id: string | null;
  readonly userErrors: UserError[];
}

/** A member states what she gave; it waits for her unit or the secretariat. */
export async function declareContribution(work: Work, input: DeclareContributionInput) {
  const { id, userErrors } = await declare(work, input, "declareContribution", (memberId) =>
    work.db.query<{ id: string }>(sql`
      insert into members.contribution (member_id, kind, unit_id, occurred_on, hours, amount_vnd, description_vi,
        description_en, source_type, source_id, created_by)
      values (${memberId}, ${input.kind}, members.primary_unit_on(${memberId}, ${input.occurredOn}::date),
        ${input.occurredOn}::date, ${input.hours ?? null}, ${input.amountVnd ?? null}, ${input.description.vi},
        ${input.description.en ?? null}, ${input.sourceType ? sourceTypeOf[input.sourceType] : null}, ${input.sourceId ?? null}, ${work.viewer.subject})
      returning id`),
  );
  const contributions = work.db.repository(ContributionEntity);
  const contribution: Contribution | null = id === null ? null : await contributions.findOneBy({ id });
  return { contribution, userErrors };
}

/** A member states what she received; it waits for her unit or the secretariat. */
export async function declareBenefit(work: Work, input: DeclareBenefitInput) {
  const { id, userErrors } = await declare(work, input, "declareBenefit", (memberId) =>
    work.db.query<{ id: string }>(sql`
      insert into members.benefit (member_id, kind, unit_id, occurred_on, hours, description_vi, description_en,
        source_type, source_id, created_by)
      values (${memberId}, ${input.kind}, members.primary_unit_on(${memberId}, ${input.occurredOn}::date),
        ${input.occurredOn}::date, ${input.hours ?? null}, ${input.description.vi}, ${input.description.en ?? null},
        ${input.sourceType ? sourceTypeOf[input.sourceType] : null}, ${input.sourceId ?? null}, ${work.viewer.subject})
      returning id`),
  );
  const benefit: Benefit | null = id === null ? null : await work.db.repository(BenefitEntity).findOneBy({ id });
  return { benefit, userErrors };
}

async function declare(
  { db, viewer, today }: Work,
  input: DeclaredEntry,
  what: string,
  insert: (memberId: string) => Promise<{ id: string }[]>,
): Promise<Declared> {
  const refuse = (error: UserError): Declared => ({ id: null, userErrors: [error] });
  const { memberId } = viewer;
  const move = findMove(entryStates, null, "SELF_DECLARED");
  if (memberId === null || move === null || !canMove(viewer, move, { memberIds: [memberId] })) {
    return refuse(forbidden(what));
  }
  const wrong = checkEntry(input, today);
  if (wrong !== null) return refuse(wrong);
  try {
    const rows = await db.atomically(() => insert(memberId));
    return { id: rows[0]?.id ?? null, userErrors: [] };
  } catch (error) {
    // V-C1: what follows from a record of the network, or was declared before, is not counted twice.
    if (!isUniqueViolation(error)) throw error;
    return refuse(invalid(["sourceId"], "mục này đã được ghi nhận", "this is recorded already"));
  }
}
