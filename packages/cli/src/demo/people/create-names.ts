import type { Random } from "../foundation/random.ts";
import { familyNames, fixedNames, givenNames, middleNames } from "./name-parts.ts";
import { officeHolders } from "./office-holders.ts";

export interface PersonName {
  readonly family: string;
  readonly middle: string | null;
  readonly given: string;
}

export function fullName({ family, middle, given }: PersonName): string {
  return [family, middle, given].filter((part) => part !== null).join(" ");
}

/** Without accents and case, as the database's `sen.vi_fold` does it for the letters of Vietnamese. */
export function foldName(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

const forbidden = new Set(officeHolders.map(foldName));

export function isOfficeHolder(name: string): boolean {
  return forbidden.has(foldName(name));
}

/** Invented full names, all different: the fixed ones first, then as many as are asked for. */
export function createNames(random: Random, count: number): PersonName[] {
  const names: PersonName[] = fixedNames.map(([family, middle, given]) => ({ family, middle, given }));
  const taken = new Set(names.map(fullName));
  while (names.length < count) {
    const family = random.weighted(familyNames);
    const middle = random.weighted(middleNames);
    const given = random.pick(givenNames);
    const name = { family, middle, given };
    const text = fullName(name);
    // "Nguyễn Thị Ngọc Ngọc" and "Hà Hà" are no names.
    const repeats = new Set(text.split(" ")).size < text.split(" ").length;
    if (repeats || taken.has(text) || isOfficeHolder(text)) continue;
    taken.add(text);
    names.push(name);
  }
  return names.slice(0, count);
}
