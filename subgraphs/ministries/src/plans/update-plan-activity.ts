import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { UpdatePlanActivityInput } from "../generated/resolvers.ts";
import { PlanActivityEntity, ProgressReportEntity } from "./entities.ts";
import type { PlanActivity } from "./entities.ts";
import { canEditPlan } from "./policies.ts";
import { activityMoves, statesThatNeedAReason } from "./transitions.ts";

interface Outcome {
  readonly activity: PlanActivity | null;
  readonly userErrors: UserError[];
}

/**
 * Changes an activity, provided nobody changed it since the caller read it. With `STALE_VERSION` the answer carries the
 * present values, so that the caller can compare both and loses nothing.
 */
export async function updatePlanActivity(context: Context, input: UpdatePlanActivityInput): Promise<Outcome> {
  const { loaders, viewer } = context;
  const activity = await loaders.activityById.load(input.id);
  const plan = activity === null ? null : await loaders.planById.load(activity.planId);
  if (activity === null || plan === null)
    return refuse(
      userError("NOT_FOUND", ["id"], { what: { vi: `hoạt động ${input.id}`, en: `activity ${input.id}` } }),
    );
  if (!canEditPlan(viewer, plan.unitId)) return refuse(userError("FORBIDDEN", ["id"], { what: "updatePlanActivity" }));
  const problem = findProblem(activity, input);
  if (problem !== null) return { activity, userErrors: [problem] };
  const written = await write(context, activity, input);
  loaders.activityById.clear(input.id);
  const present = await loaders.activityById.load(input.id);
  if (written) return { activity: present, userErrors: [] };
  const versions = { expected: input.expectedVersion, current: present?.version ?? null };
  return { activity: present, userErrors: [userError("STALE_VERSION", ["expectedVersion"], versions)] };
}

const refuse = (error: UserError): Outcome => ({ activity: null, userErrors: [error] });

/** What the database would refuse too, said in a way the caller understands. */
function findProblem(activity: PlanActivity, input: UpdatePlanActivityInput): UserError | null {
  const { state, progress, narrative } = input;
  if (state != null && state !== activity.state && !activityMoves[activity.state].includes(state)) {
    // Somebody may have moved it meanwhile; then that is what the caller needs to hear.
    if (activity.version !== input.expectedVersion) return null;
    return userError("ILLEGAL_TRANSITION", ["state"], { from: activity.state, to: state });
  }
  if (state != null && statesThatNeedAReason.includes(state) && narrative == null) {
    return userError("VALIDATION", ["narrative"], {
      what: { vi: `trạng thái ${state} cần phần diễn giải`, en: `${state} needs a narrative` },
    });
  }
  if (progress != null && (progress < 0 || progress > 100)) {
    return userError("VALIDATION", ["progress"], { what: { vi: "tiến độ từ 0 đến 100", en: "progress is 0 to 100" } });
  }
  if ((state ?? activity.state) === "DONE" && progress != null && progress !== 100) {
    return userError("VALIDATION", ["progress"], {
      what: { vi: "hoạt động đã xong phải có tiến độ 100", en: "an activity that is done has progress 100" },
    });
  }
  for (const field of ["beneficiariesActual", "mobilisedVnd"] as const) {
    if ((input[field] ?? 0) < 0)
      return userError("VALIDATION", [field], {
        what: { vi: `${field} không được âm`, en: `${field} is not negative` },
      });
  }
  return null;
}

/** True when the row still had the expected version and was written. */
async function write({ db, viewer, today }: Context, activity: PlanActivity, input: UpdatePlanActivityInput) {
  const { id, expectedVersion, title, state, narrative, beneficiariesActual, mobilisedVnd } = input;
  const progress = input.progress ?? (state === "DONE" ? 100 : activity.progress);
  return db.atomically(async () => {
    const { affected } = await db.repository(PlanActivityEntity).update(
      { id, version: expectedVersion },
      {
        version: expectedVersion + 1,
        progress,
        ...(title != null && { titleVi: title.vi, titleEn: title.en ?? null }),
        ...(state != null && { state }),
        ...(beneficiariesActual != null && { beneficiariesActual }),
        ...(mobilisedVnd != null && { mobilisedVnd }),
      },
    );
    if (affected !== 1) return false;
    if (narrative != null) {
      await db.repository(ProgressReportEntity).insert({
        activityId: id,
        reportedOn: today,
        progress,
        narrativeVi: narrative.vi,
        narrativeEn: narrative.en ?? null,
        reportedBy: viewer.memberId,
        createdBy: viewer.subject,
      });
    }
    return true;
  });
}
