import { addDays, at, dayOfYear, earliest, latest, yearOf } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import { presidiumMember } from "../people/coordinators.ts";
import type { DemoWorld } from "../world.ts";
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
}

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
    expected_member_benefit_vi: hasBenefit ? benefit.vi : null,
    expected_member_benefit_en: hasBenefit ? benefit.en : null,
  });
  if (random.chance(0.6)) {
    const row = { activity_id: activity.id, budget_vnd: random.int(1, 40) * 5_000_000 };
    world.rows.add("ministries.plan_activity_budget", row);
  }
  addPartners(world, activity);
  addReports(world, activity);
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
