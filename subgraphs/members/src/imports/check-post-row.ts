import type { Rank } from "../generated/resolvers.ts";
import { isBelow } from "../appointments/rank-rule.ts";
import { isLonger } from "../text-length.ts";
import type { LineFaults } from "./faults.ts";
import { rankWords, readDay, readRank, tidy } from "./read-values.ts";

/** A unit as this slice knows it. */
export interface KnownUnit {
  readonly id: string;
  readonly code: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What the lines of one list are held against. */
export interface PostRules {
  readonly unitByCode: ReadonlyMap<string, KnownUnit>;
  readonly lowestRank: Rank;
  readonly canWrite: (unitId: string) => boolean;
}

export interface PostRow {
  readonly unit?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly position?: string | null | undefined;
  readonly rank?: string | null | undefined;
  readonly rankException?: string | null | undefined;
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
}

/** A post that was read from a line without a fault. */
export interface ReadPost {
  readonly unitId: string;
  readonly department: string | null;
  readonly position: string;
  readonly rank: Rank;
  readonly rankException: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Reads the post of a line by the rules of `addAppointment` (V-M3, V-M4); null when something is wrong with it. */
export function readPost(row: PostRow, rules: PostRules, faults: LineFaults): ReadPost | null {
  const unit = readUnit(row, rules, faults);
  const department = readText(row.department, faults, { field: "department", most: 200 });
  const position = readText(row.position, faults, { field: "position", most: 200, isNeeded: positionNeeded });
  const rank = readRankOf(row, rules, faults);
  const rankException = readText(row.rankException, faults, { field: "rankException", most: 500 });
  const startsOn = readDayOf(row.startsOn, faults, "startsOn");
  const endsOn = tidy(row.endsOn) === null ? null : readDayOf(row.endsOn, faults, "endsOn");
  if (unit === null || position === null || rank === null || startsOn === null || faults.has(...postFields))
    return null;
  checkLife(unit, { startsOn, endsOn }, row, faults);
  if (faults.has(...postFields)) return null;
  return { unitId: unit.id, department, position, rank, rankException, startsOn, endsOn };
}

const postFields = ["unit", "department", "position", "rank", "rankException", "startsOn", "endsOn"] as const;
const positionNeeded = { vi: "tên chức vụ", en: "the name of the post" };
const dayNeeded = { vi: "ngày có thật, dạng ngày/tháng/năm, ví dụ 01/03/2025", en: "a day, as in 01/03/2025" };

function readUnit(row: PostRow, { unitByCode, canWrite }: PostRules, faults: LineFaults): KnownUnit | null {
  const text = tidy(row.unit);
  if (text === null) {
    faults.add("unit", "MISSING", null, { vi: "mã hoặc tên đơn vị", en: "the code or name of a unit" });
    return null;
  }
  const unit = unitByCode.get(text.toUpperCase());
  if (unit === undefined) {
    faults.add("unit", "UNKNOWN_UNIT", text, {
      vi: "mã hoặc tên đầy đủ của một đơn vị trong Mạng lưới, ví dụ MOF",
      en: "the code or full name of a unit of the network, such as MOF",
    });
    return null;
  }
  if (canWrite(unit.id)) return unit;
  faults.add("unit", "NOT_YOUR_UNIT", text, { vi: "đơn vị mà bạn là đầu mối", en: "the unit that you coordinate" });
  return null;
}

function readRankOf({ rank, rankException }: PostRow, { lowestRank }: PostRules, faults: LineFaults): Rank | null {
  const choices = { vi: `một trong: ${rankWords.join("; ")}`, en: `one of: ${rankWords.join("; ")}` };
  const text = tidy(rank);
  if (text === null) {
    faults.add("rank", "MISSING", null, choices);
    return null;
  }
  const found = readRank(text);
  if (found === null) faults.add("rank", "UNKNOWN_RANK", text, choices);
  else if (isBelow(found, lowestRank) && tidy(rankException) === null) {
    faults.add("rank", "RANK_BELOW_RULE", text, {
      vi: "từ cấp phó vụ trưởng trở lên, hoặc ghi lý do ngoại lệ",
      en: "a rank that the network's rule allows, or a reason for an exception",
    });
  }
  return found;
}

/** V-M4: the post lies within the life of its unit. */
function checkLife(
  { code, validFrom, validTo }: KnownUnit,
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null },
  row: PostRow,
  faults: LineFaults,
): void {
  if (endsOn !== null && endsOn < startsOn) {
    faults.add("endsOn", "ENDS_BEFORE_START", tidy(row.endsOn), {
      vi: `ngày từ ${inWords(startsOn)} trở đi`,
      en: `a day from ${startsOn} on`,
    });
  }
  if (validTo !== null && (endsOn === null || endsOn > validTo)) {
    faults.add("unit", "UNIT_ENDED", tidy(row.unit), {
      vi: `đơn vị còn hoạt động: ${code} kết thúc ngày ${inWords(validTo)}`,
      en: `a unit at work: ${code} ended on ${validTo}`,
    });
  }
  if (validFrom !== null && startsOn < validFrom) {
    faults.add("startsOn", "UNIT_NOT_BEGUN", tidy(row.startsOn), {
      vi: `ngày từ ${inWords(validFrom)}, khi đơn vị ${code} bắt đầu hoạt động`,
      en: `a day from ${validFrom} on, when ${code} began`,
    });
  }
}

/** A day in Vietnamese words. */
export const inWords = (day: string): string => day.split("-").toReversed().join("/");

/** A text of at most `most` characters; null when there is none, or a fault. */
export function readText(
  value: string | null | undefined,
  faults: LineFaults,
  rule: {
    readonly field: string;
    readonly most: number;
    readonly isNeeded?: { readonly vi: string; readonly en: string };
  },
): string | null {
  const text = tidy(value);
  if (text === null && rule.isNeeded) faults.add(rule.field, "MISSING", null, rule.isNeeded);
  if (!isLonger(text, rule.most)) return text;
  faults.add(rule.field, "TOO_LONG", text, {
    vi: `nhiều nhất ${rule.most} ký tự`,
    en: `at most ${rule.most} characters`,
  });
  return null;
}

function readDayOf(value: string | null | undefined, faults: LineFaults, field: string): string | null {
  const text = tidy(value);
  const day = text === null ? null : readDay(text);
  if (day === null) faults.add(field, text === null ? "MISSING" : "NOT_A_DATE", text, dayNeeded);
  return day;
}
