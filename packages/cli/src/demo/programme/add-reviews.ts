import { demoId } from "../foundation/demo-id.ts";
import type { DemoText, DemoWorld } from "../world.ts";
import type { DemoPlan } from "./choose-plans.ts";

const advantages: readonly DemoText[] = [
  { vi: "Lãnh đạo đơn vị quan tâm, bố trí kinh phí.", en: "The unit's leaders care and gave funds." },
  { vi: "Thành viên nhiệt tình, có chuyên môn sâu.", en: "Members are keen and know their field." },
  { vi: "Phối hợp tốt với các ban của Hội.", en: "The Union's boards worked well with us." },
];
const difficulties: readonly DemoText[] = [
  { vi: "Thành viên kiêm nhiệm nên khó bố trí thời gian.", en: "Members have other duties and little time." },
  { vi: "Việc sắp xếp tổ chức làm chậm tiến độ.", en: "Reorganisation slowed the work." },
  { vi: "Kinh phí được duyệt muộn.", en: "Funds were agreed late." },
];
const solutions: readonly DemoText[] = [
  {
    vi: "Tăng hình thức trực tuyến, lịch báo trước một quý.",
    en: "More online forms, with dates known a quarter ahead.",
  },
  { vi: "Gắn hoạt động với kế hoạch công tác của đơn vị.", en: "Tie activities to the unit's own programme." },
];

/** How each unit looks back on a closed year, and the network's own review. */
export function addReviews(world: DemoWorld, plans: readonly DemoPlan[]): void {
  for (const { unit, year, state, code } of plans) {
    if (state !== "CLOSED" && !(year === 2026 && state === "IN_PROGRESS")) continue;
    const random = world.random.fork(`review ${code}`);
    const isWritten = year < 2026 ? random.chance(0.9) : random.chance(0.3);
    if (!isWritten && unit !== "MOET") continue;
    const reviewState = year < 2026 ? "ACCEPTED" : random.pick(["DRAFT", "SUBMITTED"]);
    world.rows.add("ministries.period_review", reviewRow(world, { unit, year, state: reviewState }));
  }
  for (let year = 2018; year < 2026; year += 1) {
    world.rows.add("ministries.period_review", reviewRow(world, { unit: null, year, state: "ACCEPTED" }));
  }
}

interface Review {
  readonly unit: string | null;
  readonly year: number;
  readonly state: string;
}

function reviewRow({ random, units }: DemoWorld, { unit, year, state }: Review) {
  const own = random.fork(`review text ${unit} ${year}`);
  const [good, hard, remedy] = [own.pick(advantages), own.pick(difficulties), own.pick(solutions)];
  return {
    id: demoId("rev", `${unit} ${year}`),
    unit_id: unit === null ? null : units.idOf(unit),
    year,
    state,
    submitted_at:
      state === "DRAFT" ? null : year < 2026 ? `${year}-12-10T09:00:00+07:00` : `${year}-11-16T09:00:00+07:00`,
    accepted_at: state === "ACCEPTED" ? `${year}-12-20T09:00:00+07:00` : null,
    results_vi: `Kết quả năm ${year} (minh họa): phần lớn hoạt động đã đăng ký được thực hiện.`,
    results_en: `Results of ${year} (demo): most of the registered activities were carried out.`,
    advantages_vi: good.vi,
    advantages_en: good.en,
    difficulties_vi: hard.vi,
    difficulties_en: hard.en,
    solutions_vi: remedy.vi,
    solutions_en: remedy.en,
    next_year_vi: `Năm ${year + 1}: tiếp tục các hoạt động chưa xong, bám sát chủ đề năm.`,
    next_year_en: `In ${year + 1}: go on with what is open, close to the year's theme.`,
  };
}
