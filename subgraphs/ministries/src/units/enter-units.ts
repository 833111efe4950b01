import { sql } from "@sen/database";
import { hasRole } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { isBlank, staleVersion } from "../changes/find-move-problem.ts";
import { attempt, insertRow, updateRow } from "../changes/rows.ts";
import { findTextProblem, givenColumns, textColumns } from "../changes/text-columns.ts";
import type { GivenText } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { CreateUnitInput, RenameUnitInput, UpdateUnitInput } from "../generated/resolvers.ts";
import type { Unit } from "./entities.ts";
import { dayBefore } from "./find-succession-problem.ts";

export interface UnitOutcome {
  readonly ministry: Unit | null;
  readonly userErrors: UserError[];
}

/** Enters a unit with its first name. Codes are never reused: units are never deleted. */
export async function createUnit(context: Context, input: CreateUnitInput): Promise<UnitOutcome> {
  const { db, loaders, viewer } = context;
  if (!hasRole(viewer, "SECRETARIAT")) return refuse(userError("FORBIDDEN", null, { what: "createUnit" }));
  const problem = findCodeProblem(input.code) ?? findNameProblem(input);
  if (problem !== null) return refuse(problem);
  const exists = () =>
    userError("ALREADY_EXISTS", ["code"], {
      what: { vi: `đơn vị mang mã ${input.code}`, en: `a unit with the code ${input.code}` },
    });
  const result = await attempt(db, { unit_code_key: exists }, async () => {
    const { code, kind, protocolOrder, validFrom } = input;
    const id = await insertRow(db, "unit", {
      code,
      kind,
      protocol_order: protocolOrder,
      valid_from: validFrom,
      created_by: viewer.subject,
    });
    await insertVersion(context, id, 1, input);
    await db.emit({ type: "unit.created", aggregate: `unit:${id}`, payload: { unitId: id, code } });
    return id;
  });
  if ("refused" in result) return refuse(result.refused);
  return { ministry: await loaders.unitById.load(result.done), userErrors: [] };
}

/** Gives a unit another name from a day on; the seat, its id and its code stay (domain §10). */
export async function renameUnit(context: Context, input: RenameUnitInput): Promise<UnitOutcome> {
  const { db, loaders, viewer } = context;
  if (!hasRole(viewer, "SECRETARIAT")) return refuse(userError("FORBIDDEN", null, { what: "renameUnit" }));
  const unit = await loaders.unitByCode.load(input.code);
  if (unit === null) return refuse(unitNotFound(input.code));
  const problem = findNameProblem(input) ?? findPeriodProblem(unit, input.validFrom);
  if (problem !== null) return { ministry: unit, userErrors: [problem] };
  const overlaps = () =>
    userError("VALIDATION", ["validFrom"], {
      what: { vi: "trùng thời gian với một tên khác của đơn vị", en: "it overlaps another name of the unit" },
    });
  const result = await attempt(db, { unit_version_periods: overlaps, unit_version_check: overlaps }, async () => {
    if (!(await updateRow(db, "unit", { id: unit.id, expectedVersion: input.expectedVersion }, {}))) return false;
    await db.query(sql`
      update ministries.unit_version set valid_to = ${dayBefore(input.validFrom)}::date, updated_at = now()
      where unit_id = ${unit.id} and valid_to is not distinct from ${unit.validTo}::date`);
    const [last] = await db.query<{ n: number }>(
      sql`select max(version_no) as n from ministries.unit_version where unit_id = ${unit.id}`,
    );
    await insertVersion(context, unit.id, (last?.n ?? 0) + 1, { ...input, validTo: unit.validTo });
    return true;
  });
  loaders.versionsByUnit.clear(unit.id);
  const present = await loaders.unitById.clear(unit.id).load(unit.id);
  if ("refused" in result) return { ministry: present, userErrors: [result.refused] };
  return {
    ministry: present,
    userErrors: result.done ? [] : [staleVersion(input.expectedVersion, present?.version ?? null)],
  };
}

/** Changes a unit's kind or its place in the official order. */
export async function updateUnit(context: Context, input: UpdateUnitInput): Promise<UnitOutcome> {
  const { db, loaders, viewer } = context;
  if (!hasRole(viewer, "SECRETARIAT")) return refuse(userError("FORBIDDEN", null, { what: "updateUnit" }));
  const unit = await loaders.unitByCode.load(input.code);
  if (unit === null) return refuse(unitNotFound(input.code));
  const values = givenColumns({ kind: input.kind ?? undefined, protocol_order: input.protocolOrder ?? undefined });
  const written = await updateRow(db, "unit", { id: unit.id, expectedVersion: input.expectedVersion }, values);
  const present = await loaders.unitById.clear(unit.id).load(unit.id);
  return {
    ministry: present,
    userErrors: written ? [] : [staleVersion(input.expectedVersion, present?.version ?? null)],
  };
}

interface NewName {
  readonly name: GivenText;
  readonly abbreviation: GivenText;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly legalBasis: string;
}

async function insertVersion(
  { db, viewer }: Context,
  unitId: string,
  versionNo: number,
  given: NewName,
): Promise<void> {
  await insertRow(db, "unit_version", {
    unit_id: unitId,
    version_no: versionNo,
    ...textColumns("name", given.name),
    ...textColumns("abbreviation", given.abbreviation),
    valid_from: given.validFrom ?? null,
    valid_to: given.validTo ?? null,
    legal_basis: given.legalBasis.trim(),
    created_by: viewer.subject,
  });
}

function findCodeProblem(code: string): UserError | null {
  if (/^[A-Z][A-Z0-9-]{1,19}$/.test(code)) return null;
  return userError("VALIDATION", ["code"], {
    what: {
      vi: "mã gồm 2–20 chữ in hoa không dấu, số và dấu gạch, bắt đầu bằng chữ",
      en: "a code is 2 to 20 capital letters, digits and hyphens, a letter first",
    },
  });
}

function findNameProblem({ name, abbreviation, legalBasis }: NewName): UserError | null {
  if (isBlank(legalBasis))
    return userError("VALIDATION", ["legalBasis"], {
      what: { vi: "cần căn cứ pháp lý, số và ngày", en: "the act behind it is needed, with number and date" },
    });
  return findTextProblem({ name }, 200) ?? findTextProblem({ abbreviation }, 40);
}

function findPeriodProblem(unit: Unit, validFrom: string): UserError | null {
  if (unit.validTo !== null && validFrom > unit.validTo)
    return userError("UNIT_ENDED", ["validFrom"], { unit: unit.code, endedOn: unit.validTo });
  if (unit.validFrom === null || validFrom > unit.validFrom) return null;
  return userError("VALIDATION", ["validFrom"], {
    what: { vi: `đơn vị bắt đầu ngày ${unit.validFrom}`, en: `the unit began on ${unit.validFrom}` },
  });
}

const unitNotFound = (code: string): UserError =>
  userError("NOT_FOUND", ["code"], { what: { vi: `đơn vị ${code}`, en: `unit ${code}` } });

const refuse = (error: UserError): UnitOutcome => ({ ministry: null, userErrors: [error] });
