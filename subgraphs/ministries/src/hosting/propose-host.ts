import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import { canMove, findMove, requireYear, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { isBlank } from "../changes/find-move-problem.ts";
import { attempt, insertRow } from "../changes/rows.ts";
import { findTextProblem } from "../changes/text-columns.ts";
import type { GivenText } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { ProposeHostInput } from "../generated/resolvers.ts";
import type { Unit } from "../units/entities.ts";
import { dayThatCounts, findUnitProblem } from "../units/find-unit-problem.ts";
import type { HostAssignment, HostState } from "./entities.ts";
import { hostMoves } from "./transitions.ts";

export interface HostOutcome {
  readonly hostAssignment: HostAssignment | null;
  readonly userErrors: UserError[];
}

/** Proposes a unit as the host of a year; two years running only by the presidium, with a reason (rule V-H2). */
export async function proposeHost(context: Context, input: ProposeHostInput): Promise<HostOutcome> {
  const { db, loaders, viewer, today } = context;
  const { ministryId: unitId, note, repeatReason } = input;
  const year = requireYear(input.year);
  const begin = findMove(hostMoves, null, "PROPOSED");
  if (begin === null || !canMove(viewer, begin, { unitIds: [unitId] }))
    return refuse(userError("FORBIDDEN", ["ministryId"], { what: "proposeHost" }));
  if (!isBlank(repeatReason) && !hasRole(viewer, "PRESIDIUM"))
    return refuse(userError("FORBIDDEN", ["repeatReason"], { what: "proposeHost" }));
  const unit = await loaders.unitById.load(unitId);
  const problem = findUnitProblem(unit, dayThatCounts(year, today), "ministryId") ?? findTextProblem({ note }, 4000);
  if (problem !== null || unit === null) return refuse(problem);
  const result = await attempt(db, refusals(unit, year), async () => {
    const id = await insertRow(db, "host_assignment", {
      unit_id: unitId,
      year,
      repeat_reason: isBlank(repeatReason) ? null : repeatReason,
      created_by: viewer.subject,
    });
    if (note != null) await writePromise(db, id, { note });
    await tellHost(db, { id, unitId, year }, null, "PROPOSED");
    return id;
  });
  if ("refused" in result) return refuse(result.refused);
  return { hostAssignment: await loaders.hostAssignmentById.clear(result.done).load(result.done), userErrors: [] };
}

function refuse(error: UserError | null): HostOutcome {
  return { hostAssignment: null, userErrors: error === null ? [] : [error] };
}

const refusals = (unit: Unit, year: number) => ({
  host_assignment_one_turn: () =>
    userError("ALREADY_EXISTS", ["year"], {
      what: { vi: `lượt đăng cai năm ${year} của ${unit.code}`, en: `a turn of ${unit.code} in ${year}` },
    }),
  host_assignment_not_twice: () =>
    userError("HOST_REPEATED", ["ministryId"], { unit: unit.code, year: `${year - 1} / ${year + 1}` }),
});

interface Said {
  readonly note?: GivenText | null | undefined;
  readonly leadershipCommitments?: GivenText | null | undefined;
}

/** Keeps what is said about a turn inside the network; a text left out stays as it is. */
export async function writePromise(db: ViewerDatabase, id: string, { note, leadershipCommitments }: Said) {
  await db.query(sql`
    insert into ministries.host_promise (host_assignment_id) values (${id}) on conflict do nothing`);
  if (note !== undefined)
    await db.query(sql`
      update ministries.host_promise set note_vi = ${note?.vi ?? null}, note_en = ${note?.en ?? null}
      where host_assignment_id = ${id}`);
  if (leadershipCommitments !== undefined)
    await db.query(sql`
      update ministries.host_promise set leadership_commitments_vi = ${leadershipCommitments?.vi ?? null},
        leadership_commitments_en = ${leadershipCommitments?.en ?? null}
      where host_assignment_id = ${id}`);
}

/** Tells other slices where a turn went. */
export async function tellHost(
  db: ViewerDatabase,
  { id, unitId, year }: Pick<HostAssignment, "id" | "unitId" | "year">,
  from: HostState | null,
  to: HostState,
): Promise<void> {
  await db.emit({
    type: "host.moved",
    aggregate: `host:${id}`,
    payload: { hostAssignmentId: id, unitId, year, ...(from !== null && { from }), to },
  });
}
