import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { findMoveProblem, staleVersion } from "../changes/find-move-problem.ts";
import { attempt, updateRow } from "../changes/rows.ts";
import { findTextProblem } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { RecordHostCommitmentsInput, TransitionHostAssignmentInput } from "../generated/resolvers.ts";
import { dayThatCounts, findUnitProblem } from "../units/find-unit-problem.ts";
import type { HostAssignment } from "./entities.ts";
import { tellHost, writePromise } from "./propose-host.ts";
import type { HostOutcome } from "./propose-host.ts";
import { hostMoves } from "./transitions.ts";

/** Confirms, schedules or gives up a turn to host. */
export async function transitionHostAssignment(
  context: Context,
  input: TransitionHostAssignmentInput,
): Promise<HostOutcome> {
  const { loaders, viewer } = context;
  const turn = await loaders.hostAssignmentById.load(input.id);
  if (turn === null) return { hostAssignment: null, userErrors: [turnNotFound(input.id)] };
  const thing = { ...turn, concerned: { unitIds: [turn.unitId] } };
  const problem =
    findMoveProblem(viewer, hostMoves, thing, { ...input, note: input.note?.vi }) ??
    (await findNeedProblem(context, turn, input));
  if (problem !== null) return { hostAssignment: turn, userErrors: [problem] };
  const result = await move(context, turn, input);
  const present = await loaders.hostAssignmentById.clear(turn.id).load(turn.id);
  loaders.hostPromiseByAssignment.clear(turn.id);
  if ("refused" in result) return { hostAssignment: present, userErrors: [result.refused] };
  const errors = result.done ? [] : [staleVersion(input.expectedVersion, present?.version ?? null)];
  return { hostAssignment: present, userErrors: errors };
}

function move({ db }: Context, turn: HostAssignment, input: TransitionHostAssignmentInput) {
  const { to, note, letterId, eventId } = input;
  const repeated = () => userError("HOST_REPEATED", ["id"], { unit: turn.unitId, year: turn.year });
  return attempt(db, { host_assignment_not_twice: repeated }, async () => {
    if (note != null) await db.because(note.vi);
    const parts = to === "CONFIRMED" ? { letter_id: letterId } : to === "SCHEDULED" ? { event_id: eventId } : {};
    if (!(await updateRow(db, "host_assignment", input, { state: to, ...parts }))) return false;
    if (note != null) await writePromise(db, turn.id, { note });
    await tellHost(db, turn, turn.state, to);
    return true;
  });
}

async function findNeedProblem(
  { loaders, today }: Context,
  turn: HostAssignment,
  { to, letterId, eventId, note }: TransitionHostAssignmentInput,
): Promise<UserError | null> {
  if (to === "CONFIRMED" && (letterId == null || (await loaders.documentById.load(letterId)) === null))
    return userError("VALIDATION", ["letterId"], {
      what: { vi: "cần công văn xác nhận của đơn vị", en: "the unit's letter of confirmation is needed" },
    });
  if (to === "SCHEDULED" && !/^evt_[\w-]{1,60}$/.test(eventId ?? ""))
    return userError("VALIDATION", ["eventId"], {
      what: { vi: "cần mã sự kiện hội thảo", en: "the workshop's event is needed" },
    });
  const textProblem = findTextProblem({ note }, 4000);
  if (textProblem !== null || to === "CANCELLED") return textProblem;
  const unit = await loaders.unitById.load(turn.unitId);
  return findUnitProblem(unit, dayThatCounts(turn.year, today), "id");
}

/** Writes down what the unit's leaders promised at the workshop (requirement R19). */
export async function recordHostCommitments(context: Context, input: RecordHostCommitmentsInput): Promise<HostOutcome> {
  const { db, loaders, viewer } = context;
  const turn = await loaders.hostAssignmentById.load(input.id);
  if (turn === null) return { hostAssignment: null, userErrors: [turnNotFound(input.id)] };
  const give = findMove(hostMoves, "SCHEDULED", "CANCELLED");
  if (give === null || !canMove(viewer, give, { unitIds: [turn.unitId] }))
    return { hostAssignment: turn, userErrors: [userError("FORBIDDEN", ["id"], { what: "recordHostCommitments" })] };
  const { leadershipCommitments, note } = input;
  const problem = findTextProblem({ leadershipCommitments, note }, 4000);
  if (problem !== null) return { hostAssignment: turn, userErrors: [problem] };
  await db.atomically(() => writePromise(db, turn.id, { leadershipCommitments, note }));
  loaders.hostPromiseByAssignment.clear(turn.id);
  return { hostAssignment: turn, userErrors: [] };
}

const turnNotFound = (id: string): UserError =>
  userError("NOT_FOUND", ["id"], { what: { vi: `lượt đăng cai ${id}`, en: `host turn ${id}` } });
