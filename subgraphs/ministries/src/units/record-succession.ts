import { sql } from "@sen/database";
import { hasAnyRole } from "@sen/identity";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { isBlank } from "../changes/find-move-problem.ts";
import { attempt, insertRow } from "../changes/rows.ts";
import type { Context } from "../context.ts";
import type { RecordSuccessionInput } from "../generated/resolvers.ts";
import type { HostAssignment } from "../hosting/entities.ts";
import type { AnnualPlan } from "../plans/entities.ts";
import { UnitSuccessionEntity } from "./entities.ts";
import type { Unit, UnitSuccession } from "./entities.ts";
import { findSuccessionProblem } from "./find-succession-problem.ts";
import { successionMoves } from "./transitions.ts";

export interface SuccessionOutcome {
  readonly fromUnitId: string | null;
  readonly toUnitId: string | null;
  readonly succession: UnitSuccession | null;
  /** Open host turns and plans of the unit that ends, before they move. */
  readonly hostTurns: readonly HostAssignment[];
  readonly plans: readonly AnnualPlan[];
  readonly userErrors: UserError[];
}

/** Id of a succession that a dry run only thinks of. */
const dryRunId = "usu_dry_run";

/**
 * Prepares a succession for the presidium to confirm. A dry run checks all that recording checks and lists what would move,
 * and writes nothing.
 */
export async function recordSuccession(
  context: Context,
  input: RecordSuccessionInput,
  dryRun: boolean,
): Promise<SuccessionOutcome> {
  const { loaders, viewer } = context;
  const prepare = findMove(successionMoves, null, "PLANNED");
  const mayTry = dryRun && hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM"]);
  if (!mayTry && (prepare === null || !canMove(viewer, prepare)))
    return refuse(userError("FORBIDDEN", null, { what: "recordSuccession" }));
  const from = await loaders.unitByCode.load(input.fromCode);
  const to = input.toCode == null ? null : await loaders.unitByCode.load(input.toCode);
  if (from === null) return refuse(unitNotFound("fromCode", input.fromCode));
  if (input.toCode != null && to === null) return refuse(unitNotFound("toCode", input.toCode));
  const problem = findTextProblem(input) ?? (await findSuccessionProblem(context, { ...input, from, to }));
  if (problem !== null) return refuse(problem);
  if (dryRun) return describe(context, imagine(from, to, input));
  return prepareSuccession(context, from, to, input);
}

async function prepareSuccession(
  context: Context,
  from: Unit,
  to: Unit | null,
  input: RecordSuccessionInput,
): Promise<SuccessionOutcome> {
  const { db, viewer } = context;
  const exists = () =>
    userError("ALREADY_EXISTS", null, {
      what: {
        vi: `kế thừa ${from.code} → ${to?.code ?? "–"} đang chờ xác nhận`,
        en: `a succession ${from.code} → ${to?.code ?? "–"} waiting to be confirmed`,
      },
    });
  const result = await attempt(db, { unit_succession_planned_once: exists }, () =>
    insertRow(db, "unit_succession", {
      from_id: from.id,
      to_id: to?.id ?? null,
      type: input.type,
      is_primary: input.isPrimary,
      effective_on: input.effectiveOn,
      functions_vi: input.functions?.vi ?? null,
      functions_en: input.functions?.en ?? null,
      legal_basis: input.legalBasis.trim(),
      state: "PLANNED",
      created_by: viewer.subject,
    }),
  );
  if ("refused" in result) return refuse(result.refused);
  const succession = await db.repository(UnitSuccessionEntity).findOneByOrFail({ id: result.done });
  return describe(context, succession);
}

/** A succession with the open things of the unit that ends by it; others keep what they have. */
export async function describe(context: Context, succession: UnitSuccession): Promise<SuccessionOutcome> {
  const { db, loaders } = context;
  const { fromId, toId, isPrimary, effectiveOn } = succession;
  const things = isPrimary
    ? await db.query<{ kind: "HOST_TURN" | "PLAN"; id: string }>(
        sql`select kind, id from ministries.succession_impact(${fromId}, ${effectiveOn}::date) order by kind, id`,
      )
    : [];
  const idsOf = (kind: string) => things.filter((thing) => thing.kind === kind).map(({ id }) => id);
  const hostTurns = await Promise.all(idsOf("HOST_TURN").map((id) => loaders.hostAssignmentById.load(id)));
  const plans = await Promise.all(idsOf("PLAN").map((id) => loaders.planById.load(id)));
  return {
    fromUnitId: fromId,
    toUnitId: toId,
    succession,
    hostTurns: hostTurns.filter((turn) => turn !== null),
    plans: plans.filter((plan) => plan !== null),
    userErrors: [],
  };
}

function imagine(from: Unit, to: Unit | null, input: RecordSuccessionInput): UnitSuccession {
  const { type, isPrimary, effectiveOn, functions, legalBasis } = input;
  return {
    id: dryRunId,
    fromId: from.id,
    toId: to?.id ?? null,
    type,
    isPrimary,
    effectiveOn,
    functionsVi: functions?.vi ?? null,
    functionsEn: functions?.en ?? null,
    legalBasis,
    state: "PLANNED",
    waiting: false,
    version: 0,
  };
}

function findTextProblem({ legalBasis }: RecordSuccessionInput): UserError | null {
  if (!isBlank(legalBasis) && legalBasis.length <= 500) return null;
  return userError("VALIDATION", ["legalBasis"], {
    what: { vi: "cần căn cứ pháp lý, số và ngày", en: "the act behind it is needed, with number and date" },
  });
}

const unitNotFound = (field: string, code: string): UserError =>
  userError("NOT_FOUND", [field], { what: { vi: `đơn vị ${code}`, en: `unit ${code}` } });

export const refuse = (error: UserError): SuccessionOutcome => ({
  fromUnitId: null,
  toUnitId: null,
  succession: null,
  hostTurns: [],
  plans: [],
  userErrors: [error],
});
