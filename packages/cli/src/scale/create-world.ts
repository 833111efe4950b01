import { addDays, latest } from "../demo/foundation/calendar.ts";
import { demoId } from "../demo/foundation/demo-id.ts";
import { Random } from "../demo/foundation/random.ts";
import { demoDay } from "../demo/generate-demo.ts";
import { createUnitDirectory } from "../demo/units/unit-directory.ts";
import type { UnitDirectory } from "../demo/units/unit-directory.ts";
import type { ScaleProfile } from "./profiles.ts";
import { scaleId } from "./scale-id.ts";
import { dayBetween, foundedOn } from "./scale-world.ts";
import type { Ground, ScaleMember, ScalePost, ScaleUnit, ScaleWorld } from "./scale-world.ts";

const newestJoiner = "2026-09-30";

/** What all generated rows stand on: equal profiles on equal ground give equal worlds. */
export function createWorld(profile: ScaleProfile, ground: Ground): ScaleWorld {
  const directory = createUnitDirectory();
  const random = new Random("sen-scale-1");
  const missing = Object.fromEntries(
    Object.entries(profile).map(([kind, count]) => [
      kind,
      Math.max(0, count - ground.counts[kind as keyof Ground["counts"]]),
    ]),
  ) as unknown as ScaleProfile; // the same keys
  const real: ScaleUnit[] = directory.workingOn(demoDay).map((unit) => ({ ...unit }));
  const lasting = directory.workingOn(demoDay).filter(({ validFrom }) => validFrom === null);
  const subUnits = createSubUnits(lasting, profile.subUnits);
  const units = [...real, ...subUnits];
  const created = Array.from({ length: missing.members }, (_, place) =>
    createMember(random.fork(`member ${place + 1}`), directory, units, place + 1),
  );
  const members = [...ground.members, ...created].sort((one, other) =>
    one.joinedOn === other.joinedOn ? (one.id < other.id ? -1 : 1) : one.joinedOn < other.joinedOn ? -1 : 1,
  );
  return { today: demoDay, random, ground, missing, units, subUnits, members };
}

function createSubUnits(parents: readonly ScaleUnit[], count: number): ScaleUnit[] {
  return Array.from({ length: count }, (_, place) => {
    const parent = parents[place % parents.length];
    if (parent === undefined) throw new Error("no unit can have others below it");
    const number = String(Math.floor(place / parents.length) + 1).padStart(2, "0");
    return {
      id: demoId("min", `${parent.code}-D${number}`),
      code: `${parent.code}-D${number}`,
      nameVi: `Đơn vị ${number} thuộc ${parent.nameVi} (minh họa)`,
      nameEn: `Unit ${number} of the ${parent.nameEn} (demo)`,
      kind: parent.kind,
      protocolOrder: 10_000 + place,
      validFrom: null,
    };
  });
}

function createMember(
  random: Random,
  directory: UnitDirectory,
  units: readonly ScaleUnit[],
  number: number,
): ScaleMember {
  // Two of five were there from the beginning; the others came evenly over the years.
  const joinedOn = random.chance(0.4) ? foundedOn : dayBetween(random, foundedOn, newestJoiner);
  const unit = units[number % units.length];
  if (unit === undefined) throw new Error("there is no unit to work in");
  return { id: scaleId("mem", joinedOn, number), number, joinedOn, posts: createPosts(directory, unit, joinedOn) };
}

/** Her post in the unit, and before it the one in a unit that was merged into it. */
function createPosts(directory: UnitDirectory, unit: ScaleUnit, joinedOn: string): ScalePost[] {
  const merged = directory.successions.find(({ to, isPrimary }) => isPrimary && to === unit.code);
  if (merged === undefined) return [{ unitId: unit.id, from: joinedOn, to: null }];
  const from = latest(joinedOn, merged.effectiveOn);
  const post = { unitId: unit.id, from, to: null };
  if (joinedOn >= merged.effectiveOn) return [post];
  return [{ unitId: directory.idOf(merged.from), from: joinedOn, to: addDays(from, -1) }, post];
}
