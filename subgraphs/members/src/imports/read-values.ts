import type { MembershipKind, Rank } from "../generated/resolvers.ts";

/** A text without the spaces around it; null when nothing is left. */
export function tidy(text: string | null | undefined): string | null {
  return text?.trim().replaceAll(/\s+/g, " ") || null;
}

/** As people compare words: accents, case and đ/d do not count. */
export function foldWords(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/đ/giu, "d")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Day of a text `31/12/2026`, `31-12-2026`, `31.12.2026` or `2026-12-31` as ISO 8601; null when there is no such day. */
export function readDay(text: string): string | null {
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year = "", month = "", day = ""] = local ? [local[3], local[2], local[1]] : (iso?.slice(1) ?? []);
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written) ? written : null;
}

/** How ranks are said; the first of each is the one told as expected. */
const ranks: Readonly<Record<Rank, readonly string[]>> = {
  VICE_MINISTER_UP: ["Thứ trưởng trở lên", "Thứ trưởng", "Bộ trưởng", "Thứ trưởng và tương đương"],
  DEPARTMENT_HEAD: ["Vụ trưởng", "Cục trưởng", "Vụ trưởng và tương đương", "Cấp vụ"],
  DEPUTY_DEPARTMENT_HEAD: ["Phó Vụ trưởng", "Phó Cục trưởng", "Phó Vụ trưởng và tương đương", "Cấp phó vụ"],
  OTHER: ["Khác"],
};

/** How kinds of membership are said. */
const kinds: Readonly<Record<MembershipKind, readonly string[]>> = {
  EC_NON_FULLTIME: ["Ủy viên BCH không chuyên trách", "Không chuyên trách", "UV BCH không chuyên trách"],
  EC_FULLTIME: ["Ủy viên BCH chuyên trách", "Chuyên trách", "UV BCH chuyên trách"],
  ASSOCIATE: ["Mở rộng", "Thành viên mở rộng"],
};

const find = <Name extends string>(said: Readonly<Record<Name, readonly string[]>>, text: string): Name | null => {
  const wanted = foldWords(text);
  // The keys of a record of names are these names.
  const names = Object.keys(said) as Name[];
  return names.find((name) => name === text || said[name].some((words) => foldWords(words) === wanted)) ?? null;
};

export const readRank = (text: string): Rank | null => find(ranks, text);
export const readKind = (text: string): MembershipKind | null => find(kinds, text);
export const rankWords = Object.values(ranks).map(([first]) => first ?? "");
export const kindWords = Object.values(kinds).map(([first]) => first ?? "");

const answers = { yes: ["Có", "x", "yes", "true", "1"], no: ["Không", "no", "false", "0"] };

/** Yes or no; null when it is neither. */
export function readAnswer(text: string): boolean | null {
  const found = find(answers, text);
  return found === null ? null : found === "yes";
}
