import { addDays, dayOfYear } from "../foundation/calendar.ts";
import type { Day } from "../foundation/calendar.ts";
import type { Random } from "../foundation/random.ts";
import type { UnitDirectory } from "../units/unit-directory.ts";
import type { DemoPost, Rank } from "./demo-member.ts";

type Text = { readonly vi: string; readonly en: string };

/** Departments that most units have; which of them a unit really has does not matter here. */
const ministryDepartments: readonly Text[] = [
  { vi: "Vụ Tổ chức cán bộ", en: "Department of Personnel" },
  { vi: "Vụ Pháp chế", en: "Department of Legal Affairs" },
  { vi: "Vụ Hợp tác quốc tế", en: "Department of International Cooperation" },
  { vi: "Vụ Kế hoạch – Tài chính", en: "Department of Planning and Finance" },
  { vi: "Vụ Khoa học và Đào tạo", en: "Department of Science and Training" },
  { vi: "Vụ Truyền thông", en: "Department of Communication" },
];

const boards: readonly Text[] = [
  { vi: "Ban Tổ chức – Cán bộ", en: "Board of Organisation and Personnel" },
  { vi: "Ban Chính sách – Luật pháp", en: "Board of Policy and Law" },
  { vi: "Ban Tuyên giáo", en: "Board of Communication and Education" },
  { vi: "Ban Hợp tác quốc tế", en: "Board of International Cooperation" },
  { vi: "Ban Hỗ trợ phát triển", en: "Board of Development Support" },
];

const positions: Readonly<Record<"Vụ" | "Ban", Readonly<Record<Rank, Text>>>> = {
  Vụ: {
    VICE_MINISTER_UP: { vi: "Ủy viên Đoàn Chủ tịch", en: "Member of the Presidium" },
    DEPARTMENT_HEAD: { vi: "Vụ trưởng", en: "Director" },
    DEPUTY_DEPARTMENT_HEAD: { vi: "Phó Vụ trưởng", en: "Deputy Director" },
    OTHER: { vi: "Trưởng phòng", en: "Head of Division" },
  },
  Ban: {
    VICE_MINISTER_UP: { vi: "Ủy viên Đoàn Chủ tịch", en: "Member of the Presidium" },
    DEPARTMENT_HEAD: { vi: "Trưởng ban", en: "Head of Board" },
    DEPUTY_DEPARTMENT_HEAD: { vi: "Phó Trưởng ban", en: "Deputy Head of Board" },
    OTHER: { vi: "Trưởng phòng", en: "Head of Division" },
  },
};

export interface Career {
  readonly unit: string;
  readonly from: Day;
  /** Last day in office; null while it lasts. */
  readonly to: Day | null;
  readonly rank: Rank;
  /** Where she went when her unit ended, if not to its primary successor. */
  readonly movesTo?: string;
}

/** The posts of a career without gaps: split by a promotion, and by a merger of the unit she works in. */
export function createPosts(random: Random, units: UnitDirectory, career: Career): DemoPost[] {
  const departments = units.requireUnit(career.unit).kind.startsWith("MINISTRY") ? ministryDepartments : boards;
  const titles = positions[departments === ministryDepartments ? "Vụ" : "Ban"];
  const promotedOn = dayOfYear(random.int(2019, 2024), random.int(1, 12), 1);
  const isPromoted = career.rank === "DEPARTMENT_HEAD" && random.chance(0.45) && promotedOn > career.from;
  const first = random.pick(departments);
  const merger = units.successionFrom(career.unit);
  const isMoved = merger !== undefined && career.from < merger.effectiveOn;

  const turns = [
    {
      day: career.from,
      unit: career.unit,
      department: first,
      rank: isPromoted ? "DEPUTY_DEPARTMENT_HEAD" : career.rank,
    },
    ...(isPromoted ? [{ day: promotedOn, department: random.pick(departments), rank: career.rank }] : []),
    ...(isMoved
      ? [{ day: merger.effectiveOn, unit: career.movesTo ?? units.carrierOn(career.unit, merger.effectiveOn) }]
      : []),
  ] satisfies { day: Day; unit?: string; department?: Text; rank?: Rank }[];

  const posts: DemoPost[] = [];
  let current: { unit: string; department: Text; rank: Rank } = {
    unit: career.unit,
    department: first,
    rank: career.rank,
  };
  const inOrder = turns
    .filter(({ day }) => career.to === null || day <= career.to)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  inOrder.forEach(({ day, ...change }, place) => {
    current = { ...current, ...change };
    const next = inOrder[place + 1]?.day;
    const to = next === undefined ? career.to : addDays(next, -1);
    posts.push({ ...current, from: day, to, position: titles[current.rank] });
  });
  return posts;
}
