import { addDays, at, dayOfYear, earliest, latest, yearOf } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import { presidiumMember } from "../people/coordinators.ts";
import type { DemoWorld } from "../world.ts";
import { addDocument } from "./add-document.ts";
import { objectiveId, objectivesOfYear } from "./add-strategy.ts";
import { themeId } from "./add-themes.ts";
import { activityKinds } from "./activity-titles.ts";
import type { DemoPlan } from "./choose-plans.ts";
import type { DemoActivity } from "./create-activities.ts";

export function addPlan(world: DemoWorld, plan: DemoPlan): void {
  const unit = world.units.requireUnit(plan.unit);
  // A unit made within the year plans when it starts; a draft of next year is written now.
  const begin = latest(dayOfYear(plan.year, 1, 4), unit.validFrom ?? "");
  const submitted = plan.state === "DRAFT" ? null : earliest(addDays(begin, 12), addDays(world.today, -9));
  const isAgreed = ["APPROVED", "IN_PROGRESS", "CLOSED"].includes(plan.state);
  world.rows.add("ministries.annual_plan", {
    id: plan.id,
    code: plan.code,
    unit_id: unit.id,
    year: plan.year,
    state: plan.state,
    theme_id: plan.year > yearOf(world.today) ? null : themeId(plan.year),
    title_vi: `Kế hoạch hoạt động năm ${plan.year} – ${unit.nameVi} (minh họa)`,
    title_en: `Plan of work ${plan.year} – ${unit.nameEn} (demo)`,
    submitted_at: submitted && at(submitted, 10),
    approved_at: isAgreed && submitted !== null ? at(addDays(submitted, 8), 15) : null,
    approved_by: isAgreed ? world.people.requireMember(presidiumMember).id : null,
    created_at: at(earliest(begin, addDays(world.today, -20)), 9),
  });
  addMoves(world, plan, { begun: earliest(begin, addDays(world.today, -20)), submitted });
}

interface PlanDays {
  readonly begun: Day;
  readonly submitted: Day | null;
}

/** The plan's way so far: begun, sent, and agreed or returned by the secretariat. */
function addMoves({ rows, people }: DemoWorld, plan: DemoPlan, { begun, submitted }: PlanDays): void {
  const chair = people.requireMember(presidiumMember).id;
  const steps: { from: string | null; to: string; at: string; note: string | null; by: string | null }[] = [
    { from: null, to: "DRAFT", at: at(begun, 9), note: null, by: null },
  ];
  if (submitted !== null) steps.push({ from: "DRAFT", to: "SUBMITTED", at: at(submitted, 10), note: null, by: null });
  const decided = submitted === null ? "" : at(addDays(submitted, 8), 15);
  if (plan.state === "RETURNED") {
    const note = "Đề nghị bổ sung lợi ích cho thành viên ở từng hoạt động (minh họa).";
    steps.push({ from: "SUBMITTED", to: "RETURNED", at: decided, note, by: null });
  } else if (["APPROVED", "IN_PROGRESS", "CLOSED"].includes(plan.state)) {
    steps.push({ from: "SUBMITTED", to: "APPROVED", at: decided, note: null, by: chair });
  }
  const moves = steps.map((step) => ({
    id: demoId("plm", `${plan.code} ${step.to}`),
    plan_id: plan.id,
    from_state: step.from,
    to_state: step.to,
    note: step.note,
    moved_by: step.by,
    moved_at: step.at,
  }));
  rows.add("ministries.plan_move", ...moves);
}

/** Why an activity was put off or given up. */
const reasons: Readonly<Partial<Record<DemoActivity["state"], { readonly vi: string; readonly en: string }>>> = {
  POSTPONED: {
    vi: "Lùi lịch do trùng việc chung của đơn vị (minh họa).",
    en: "Put off for other work of the unit (demo).",
  },
  CANCELLED: { vi: "Gộp vào hoạt động khác của đơn vị (minh họa).", en: "Made part of another activity (demo)." },
};

/** An activity with its budget, partners and reports. */
export function addActivity(world: DemoWorld, activity: DemoActivity): void {
  const random = world.random.fork(activity.code);
  const { plan, kind, topic } = activity;
  const title = activityKinds[kind].title(topic);
  const { benefit } = activityKinds[kind];
  const hasBenefit = random.chance(0.7);
  const target = random.int(2, 30) * 10;
  const isSupport = kind === "SUPPORT_PROGRAMME";
  world.rows.add("ministries.plan_activity", {
    id: activity.id,
    code: activity.code,
    plan_id: plan.id,
    year: plan.year,
    kind,
    state: activity.state,
    objective_id: random.chance(0.9) ? objectiveId(random.pick(objectivesOfYear(plan.year))) : null,
    title_vi: title.vi,
    title_en: title.en,
    lead_member_id: activity.leadId,
    starts_on: activity.startsOn,
    ends_on: activity.endsOn,
    weight: random.int(1, 5),
    progress: activity.progress,
    beneficiaries_target: target,
    beneficiaries_actual: activity.state === "DONE" ? Math.round(target * (0.7 + random.next() * 0.6)) : null,
    mobilised_vnd: isSupport && activity.state === "DONE" ? random.int(2, 60) * 1e7 : null,
    reason_vi: reasons[activity.state]?.vi ?? null,
    reason_en: reasons[activity.state]?.en ?? null,
    expected_member_benefit_vi: hasBenefit ? benefit.vi : null,
    expected_member_benefit_en: hasBenefit ? benefit.en : null,
  });
  if (random.chance(0.6)) {
    const row = { activity_id: activity.id, budget_vnd: random.int(1, 40) * 5_000_000 };
    world.rows.add("ministries.plan_activity_budget", row);
  }
  addPartners(world, activity);
  addReports(world, activity);
  addEvidence(world, activity);
}

function addPartners({ rows, random, units }: DemoWorld, { id, code, plan, startsOn }: DemoActivity): void {
  const own = random.fork(`partners ${code}`);
  const others = units.workingOn(startsOn).filter(({ code: other }) => other !== plan.unit);
  const partners = own.sample(
    others,
    own.weighted([
      [0, 60],
      [1, 28],
      [2, 12],
    ] as const),
  );
  rows.add("ministries.plan_activity_partner", ...partners.map((unit) => ({ activity_id: id, unit_id: unit.id })));
}

/** A report when it started and one when it ended, each by the lead. */
function addReports({ rows, today }: DemoWorld, activity: DemoActivity): void {
  const { id, code, startsOn, endsOn, state, progress, leadId } = activity;
  if (progress === 0) return;
  const reports = [
    { on: addDays(startsOn, 1), progress: Math.min(progress, 30), vi: "Đã bắt đầu triển khai.", en: "Work has begun." },
  ];
  if (state === "DONE") {
    reports.push({
      on: addDays(endsOn, 3),
      progress: 100,
      vi: "Đã hoàn thành, có kết quả kèm theo.",
      en: "Done; results attached.",
    });
  }
  const past = reports.filter(({ on }) => on <= today);
  rows.add(
    "ministries.progress_report",
    ...past.map((report) => ({
      id: demoId("rep", `${code} ${report.progress}`),
      activity_id: id,
      reported_on: report.on,
      progress: report.progress,
      narrative_vi: report.vi,
      narrative_en: report.en,
      reported_by: leadId,
    })),
  );
}

/** Papers that show what came of what is done; kept since 2025, and of the Union's and Education's activities only. */
function addEvidence(world: DemoWorld, { code, plan, state, endsOn }: DemoActivity): void {
  const reportedOn = addDays(endsOn, 3);
  if (state !== "DONE" || plan.year < 2025 || !["VWU", "MOET"].includes(plan.unit) || reportedOn > world.today) return;
  const documentId = addDocument(world, {
    key: `evidence ${code}`,
    number: null,
    type: "BAO_CAO",
    title: { vi: `Kết quả hoạt động ${code} (minh họa)`, en: `Results of activity ${code} (demo)` },
    issuer: plan.unit,
    issuedOn: reportedOn,
    visibility: "NETWORK",
  });
  world.rows.add("ministries.report_evidence", { report_id: demoId("rep", `${code} 100`), document_id: documentId });
}
