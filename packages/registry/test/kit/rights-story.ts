import { expect } from "@jest/globals";
import type { Random } from "@sen/testing";
import type { Grant, GrantVerb } from "../../src/rights/grant.ts";
import { readDeclarations } from "../../src/schema/read-declarations.ts";
import { deriveServableVersion, deriveVersion } from "../../src/versions/derive-version.ts";
import type { DerivedVersion, VersionSource } from "../../src/versions/derive-version.ts";
import { randomPlan, reached, writePlan } from "./random-slices.ts";
import type { SlicePlan } from "./random-slices.ts";
import { fieldOf, ownersOf, RightsModel } from "./rights-model.ts";
import type { Owners } from "./rights-model.ts";
import { readFaces, readUses } from "./supergraph-uses.ts";
import type { SubgraphUses } from "./supergraph-uses.ts";

const units = ["MOET", "MOH", "MOIT"] as const;
const sliceNames = ["s0", "s1", "s2", "s3", "s4"] as const;

interface Moment {
  readonly slices: readonly SlicePlan[];
  readonly owners: Owners;
}

/** A graph through time: changes at random, and after each one everything that rights promise. */
export class RightsStory {
  /** What happened, for who reads a failure. */
  readonly log: string[] = [];
  published = 0;
  refused = 0;
  darkened = 0;
  #isOver = false;
  readonly #random: Random;
  readonly #nameOwners = new Map<string, string>();
  readonly #past: Moment[] = [];
  #now: Moment = { slices: [], owners: new Map() };
  #grants: readonly Grant[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  step(): void {
    if (this.#isOver) return;
    const turn = this.#random.below(20);
    if (this.log.length === 0 || this.#now.slices.length < 2 || turn < 8) this.#publish();
    else if (turn < 13) this.#giveGrant();
    else if (turn < 16) this.#endGrant();
    else if (turn < 17) this.#delete();
    else if (turn < 19) this.#rollBack();
    else this.#handOver();
  }

  #publish(): void {
    const name = this.#random.pick(sliceNames);
    const owner = this.#nameOwners.get(name) ?? this.#random.pick(units);
    const others = sliceNames.filter((each) => each !== name);
    const drawn = randomPlan(this.#random, name, owner, others);
    const isNew = !this.#now.slices.some((slice) => slice.name === name);
    const withPlan = (plan: SlicePlan) =>
      isNew ? [...this.#now.slices, plan] : this.#now.slices.map((slice) => (slice.name === name ? plan : slice));
    const plan = this.#random.below(6) === 0 ? drawn : this.#settle(drawn, withPlan);
    const slices = withPlan(plan);
    const derived = deriveVersion(this.#sourceOf(slices, this.#now.owners));
    const owners = ownersOf(this.#now.owners, slices);
    const offences = new RightsModel(slices, owners, this.#grants).offencesOf(plan);
    const found = derived.violations.filter(({ slice }) => slice === name);
    this.log.push(`publish ${owner} ${writePlan(plan).sdl.split("\n").slice(2).join(" ")}`);
    // What the unit has no right to is refused, and nothing else is for that reason.
    expect(new Set(found.map(({ coordinate }) => coordinate))).toEqual(new Set(offences.map(({ at }) => at)));
    const isMissing = derived.dark.some(({ slice, code }) => slice === name && code === "SOURCE_MISSING");
    if (found.length > 0 || isMissing || derived.supergraph === null) {
      this.refused += 1;
      this.log.push(`  refused: ${derived.findings.map(({ message }) => message.en).join("; ")}`);
      return;
    }
    this.published += 1;
    this.#nameOwners.set(name, owner);
    this.#stand({ slices, owners }, { ...derived, leftOut: [] });
  }

  /** Most units ask before they publish: they are given what they need, or leave out what they may not do. */
  #settle(drawn: SlicePlan, withPlan: (plan: SlicePlan) => readonly SlicePlan[]): SlicePlan {
    let plan = this.#random.below(8) === 0 ? drawn : this.#withKnownSources(drawn);
    for (let round = 0; round < 3; round += 1) {
      const slices = withPlan(plan);
      const owners = ownersOf(this.#now.owners, slices);
      const needed = new RightsModel(slices, owners, this.#grants).needsOf(plan);
      const isGiven = this.#random.below(3) > 0;
      for (const need of isGiven ? needed : []) {
        this.#grants = [...this.#grants, need];
        this.log.push(`give ${need.id}`);
      }
      const at = new Set(new RightsModel(slices, owners, this.#grants).offencesOf(plan).map((offence) => offence.at));
      const entities = plan.entities.map((entity) => ({
        ...entity,
        fields: entity.fields.filter((field) => !at.has(`${entity.name}.${field.name}`)),
        keys: entity.keys.filter((key) => !at.has(`${entity.name}.${key}`)),
        hasId: entity.hasId || entity.keys.some((key) => at.has(`${entity.name}.${key}`)),
      }));
      plan = { ...plan, entities, provides: at.has(`Query.${plan.name}One`) ? null : plan.provides };
    }
    return plan;
  }

  /** The plan with only what somebody answers to read, to provide and to take over. */
  #withKnownSources(plan: SlicePlan): SlicePlan {
    const others = this.#now.slices.filter(({ name }) => name !== plan.name);
    const isKnown = (coordinate: string) => others.some((slice) => fieldOf(slice, coordinate) !== undefined);
    const entities = plan.entities.map(({ name, fields, keys, hasId }) => {
      const known = keys.filter((key) => isKnown(`${name}.${key}`) || fields.some((field) => field.name === key));
      return {
        name,
        keys: known,
        hasId: hasId || known.length === 0,
        fields: fields.map((field) => ({
          ...field,
          from:
            others.find((slice) => slice.name === field.from && fieldOf(slice, `${name}.${field.name}`) !== undefined)
              ?.name ?? null,
          reads: field.reads.filter((read) => reached(name, read).every(isKnown)),
        })),
      };
    });
    return { ...plan, entities, provides: plan.provides !== null && isKnown(plan.provides) ? plan.provides : null };
  }

  #giveGrant(): void {
    const grantee = this.#random.pick(units);
    const verb = this.#random.pick<GrantVerb>(["REQUIRES", "REQUIRES", "PROVIDES", "OVERRIDE"]);
    const owned = [...this.#now.owners].filter(([coordinate, owner]) => coordinate.includes(".") && owner !== grantee);
    if (owned.length === 0) return;
    const [coordinate, owner] = this.#random.pick(owned);
    const id = `${verb} ${coordinate} ${owner} ${grantee}`;
    this.#grants = [...this.#grants.filter((each) => each.id !== id), { id, verb, coordinate, owner, grantee }];
    this.log.push(`give ${id}`);
    this.#advance(this.#now.slices, this.#now.owners);
  }

  /** Revoked or run out: it is there no longer. */
  #endGrant(): void {
    if (this.#grants.length === 0) return;
    const ended = this.#random.pick(this.#grants);
    this.#grants = this.#grants.filter((each) => each !== ended);
    this.log.push(`end ${ended.id}`);
    this.#advance(this.#now.slices, this.#now.owners);
  }

  #delete(): void {
    if (this.#now.slices.length < 2) return;
    const gone = this.#random.pick(this.#now.slices);
    this.log.push(`delete ${gone.name}`);
    this.#advance(
      this.#now.slices.filter((slice) => slice !== gone),
      this.#now.owners,
    );
  }

  #rollBack(): void {
    if (this.#past.length === 0) return;
    const index = this.#random.below(this.#past.length);
    const then = this.#past[index] ?? this.#now;
    const moves = new Map(then.slices.map(({ name, owner }) => [owner, this.#nameOwners.get(name) ?? owner]));
    this.log.push(`roll back to ${index}`);
    this.#advance(
      then.slices.map((slice) => ({ ...slice, owner: this.#nameOwners.get(slice.name) ?? slice.owner })),
      new Map([...then.owners].map(([coordinate, owner]) => [coordinate, moves.get(owner) ?? owner])),
    );
  }

  #handOver(): void {
    const [from, to] = [this.#random.pick(units), this.#random.pick(units)];
    if (from === to) return;
    const move = (unit: string) => (unit === from ? to : unit);
    for (const [name, owner] of this.#nameOwners) this.#nameOwners.set(name, move(owner));
    this.#grants = this.#grants
      .map((each) => ({ ...each, owner: move(each.owner), grantee: move(each.grantee) }))
      .filter(({ owner, grantee }) => owner !== grantee);
    this.log.push(`hand over ${from} → ${to}`);
    this.#advance(
      this.#now.slices.map((slice) => ({ ...slice, owner: move(slice.owner) })),
      new Map([...this.#now.owners].map(([coordinate, owner]) => [coordinate, move(owner)])),
    );
  }

  #sourceOf(slices: readonly SlicePlan[], previous: Owners): VersionSource {
    const declared = slices.map(writePlan).map((each) => ({ ...each, declarations: readDeclarations(each.sdl) }));
    return { slices: declared, previous, grants: this.#grants, unwell: new Set() };
  }

  #advance(slices: readonly SlicePlan[], previous: Owners): void {
    const derived = deriveServableVersion(this.#sourceOf(slices, previous));
    const served = slices.filter(({ name }) => !derived.leftOut.includes(name));
    this.#stand({ slices, owners: ownersOf(previous, served) }, derived);
  }

  #stand(moment: Moment, derived: DerivedVersion & { readonly leftOut: readonly string[] }): void {
    this.#past.push(moment);
    this.#now = moment;
    const { supergraph } = derived;
    if (derived.leftOut.length > 0) this.log.push(`  left out ${derived.leftOut.join(", ")}`);
    if (supergraph === null) {
      // Nothing composes any more: the registry refuses such a change, and the story is over.
      expect(derived.leftOut.length).toBe(moment.slices.length);
      this.#isOver = true;
      return;
    }
    // Left out whole is only who can be asked for an entity by nothing but a key that nobody answers any more.
    for (const name of derived.leftOut)
      expect({ name, isLost: isLost(moment.slices, name) }).toEqual({ name, isLost: true });
    this.#expectOwners(moment.owners, derived);
    const served = moment.slices.filter(({ name }) => !derived.leftOut.includes(name));
    const model = new RightsModel(served, moment.owners, this.#grants);
    const uses = readUses(supergraph);
    const faces = readFaces(supergraph);
    for (const slice of served) this.#expectSlice(slice, model, derived, { uses: uses.get(slice.name), faces });
    this.darkened += derived.dark.length;
  }

  #expectOwners(owners: Owners, { ownership }: DerivedVersion): void {
    const found = [...ownership].filter(([coordinate]) => !coordinate.startsWith("Query."));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(owners));
  }

  #expectSlice(
    slice: SlicePlan,
    model: RightsModel,
    derived: DerivedVersion,
    { uses, faces }: { readonly uses: SubgraphUses | undefined; readonly faces: ReadonlyMap<string, string> },
  ): void {
    const isOfEntity = (coordinate: string) => !coordinate.startsWith("Query.");
    // The composer's word: whatever this subgraph can be asked for, is sent or provides, its unit may.
    const wrong = [
      ...[...(uses?.answers ?? [])].filter(isOfEntity).filter((each) => !model.mayAnswer(slice, each)),
      ...[...(uses?.reads ?? [])].filter((each) => !model.mayUse(slice, each, "REQUIRES")),
      ...[...(uses?.provides ?? [])].filter((each) => !model.mayUse(slice, each, "PROVIDES")),
    ];
    expect({ slice: slice.name, wrong }).toEqual({ slice: slice.name, wrong: [] });
    const offences = model.offencesOf(slice);
    const dark = derived.dark.filter((each) => each.slice === slice.name);
    const isDark = (coordinate: string) => dark.some((each) => each.coordinate === coordinate);
    const isTaken = (at: string) => offences.some((offence) => offence.at === at && offence.kind === "ANSWERS");
    for (const { name, fields, hasId, keys } of slice.entities) {
      const lostKeys = keys.filter((key) =>
        offences.some(({ at, kind }) => at === `${name}.${key}` && (kind === "KEY" || kind === "ANSWERS")),
      );
      const isUnreachable = !hasId && lostKeys.length === keys.length;
      for (const field of fields) {
        const coordinate = `${name}.${field.name}`;
        const reads = field.reads.flatMap((read) => reached(name, read));
        const cause = dark.find((each) => each.coordinate === coordinate);
        if (offences.some(({ at, kind }) => at === coordinate && kind === "READS"))
          expect(cause?.code).toBe("GRANT_ENDED");
        if (cause !== undefined) {
          // A dark field reads something, is of an entity by whose keys it may not be asked any more, or was taken back by its owner and is
          // the only way to her.
          const explained = {
            READS: reads.includes(cause.source),
            UNREACHABLE: isUnreachable,
            TAKEN: cause.isWay === true && isTaken(coordinate),
          };
          expect(Object.values(explained)).toContain(true);
        }
        // Nothing leaves the graph's schema but what is its owner's to say.
        if (!isTaken(coordinate))
          expect({ coordinate, isThere: faces.has(coordinate) }).toEqual({ coordinate, isThere: true });
        if (isDark(coordinate))
          expect(uses?.answers.has(coordinate) === true && fieldOf(slice, coordinate) === field).toBe(false);
      }
    }
  }
}

/** True when an entity of the slice has only keys that no other slice defines. */
function isLost(slices: readonly SlicePlan[], name: string): boolean {
  const others = slices.filter((slice) => slice.name !== name);
  const slice = slices.find((each) => each.name === name);
  return (slice?.entities ?? []).some(
    (entity) =>
      !entity.hasId &&
      entity.keys.every((key) => others.every((other) => fieldOf(other, `${entity.name}.${key}`) === undefined)),
  );
}
