import type { Grant, GrantVerb } from "../../src/rights/grant.ts";
import { reached } from "./random-slices.ts";
import type { EntityPlan, FieldPlan, SlicePlan } from "./random-slices.ts";

/*
 * The rights of decision 0040 once more, over plans instead of schemas and by the table's words, to compare with.
 */

export type Owners = ReadonlyMap<string, string>;

/** What a slice does and may not: at which coordinate, and whether the field itself goes by it. */
export interface Offence {
  readonly at: string;
  readonly kind: "ANSWERS" | "TAKES" | "REMARKS" | "READS" | "KEY" | "PROVIDES";
}

interface Claim {
  readonly coordinate: string;
  readonly owner: string;
  /** More than keys is defined. */
  readonly isWhole: boolean;
}

/** "Belongs to the unit whose slice defined it first, ends when no slice of hers defines it any more." */
export function ownersOf(before: Owners, slices: readonly SlicePlan[]): Owners {
  const claims = slices.flatMap(claimsOf);
  const owners = new Map<string, string>();
  for (const coordinate of new Set(claims.map((claim) => claim.coordinate))) {
    const all = claims.filter((claim) => claim.coordinate === coordinate);
    const whole = all.filter(({ isWhole }) => isWhole);
    const entitled = (whole.length > 0 ? whole : all).map(({ owner }) => owner);
    const held = before.get(coordinate);
    const [first = ""] = entitled;
    owners.set(coordinate, held !== undefined && entitled.includes(held) ? held : first);
  }
  return owners;
}

const claimsOf = ({ owner, entities }: SlicePlan): Claim[] =>
  entities.flatMap(({ name, fields, keys, hasId }) => {
    const isWhole = fields.some((field) => !keys.includes(field.name));
    if (!isWhole && !hasId && fields.length === 0) return [];
    const members = [...(hasId ? ["id"] : []), ...fields.map((field) => field.name)];
    return [name, ...members.map((member) => `${name}.${member}`)].map((coordinate) => ({
      coordinate,
      owner,
      isWhole,
    }));
  });

export class RightsModel {
  readonly #slices: readonly SlicePlan[];
  readonly #owners: Owners;
  readonly #grants: readonly Grant[];

  constructor(slices: readonly SlicePlan[], owners: Owners, grants: readonly Grant[]) {
    this.#slices = slices;
    this.#owners = owners;
    this.#grants = grants;
  }

  offencesOf(slice: SlicePlan): readonly Offence[] {
    const provided = slice.provides !== null && !this.mayUse(slice, slice.provides, "PROVIDES");
    return [
      ...slice.entities.flatMap((entity) => this.#offencesIn(slice, entity)),
      ...(provided ? [{ at: `Query.${slice.name}One`, kind: "PROVIDES" } as const] : []),
    ];
  }

  /** Grants without which the slice may not do what it does. */
  needsOf(slice: SlicePlan): readonly Grant[] {
    const need = (verb: GrantVerb, coordinate: string): Grant[] => {
      const owner = this.#owners.get(coordinate);
      if (owner === undefined || owner === slice.owner) return [];
      return [{ id: `${verb} ${coordinate} ${owner} ${slice.owner}`, verb, coordinate, owner, grantee: slice.owner }];
    };
    const reads = slice.entities.flatMap(({ name, fields, keys }) => [
      ...fields.flatMap((field) => field.reads.flatMap((read) => reached(name, read))),
      ...keys.map((key) => `${name}.${key}`),
    ]);
    const taken = slice.entities.flatMap(({ name, fields }) =>
      fields
        .filter((field) => !this.#mayTake(slice, `${name}.${field.name}`, field))
        .map((field) => `${name}.${field.name}`),
    );
    return [
      ...reads.filter((each) => !this.mayUse(slice, each, "REQUIRES")).flatMap((each) => need("REQUIRES", each)),
      ...taken.flatMap((each) => need("OVERRIDE", each)),
      ...(slice.provides === null || this.mayUse(slice, slice.provides, "PROVIDES")
        ? []
        : need("PROVIDES", slice.provides)),
    ];
  }

  /** True when the unit of the slice may answer the field there. */
  mayAnswer(slice: SlicePlan, coordinate: string): boolean {
    if (this.#isFree(slice, coordinate) || coordinate.endsWith(".id")) return true;
    const plan = fieldOf(slice, coordinate);
    if (plan === undefined) return false;
    if (plan.from !== null && this.#isGranted(slice, coordinate, "OVERRIDE")) return true;
    const isShared = this.#ownPlans(coordinate).every(({ isShareable }) => isShareable);
    return (
      (isShared && (plan.from === null || plan.isShareable)) ||
      (isKey(slice, coordinate) && this.#isOwnersKey(coordinate))
    );
  }

  /** True when the unit of the slice may be sent the field's value, or provide it. */
  mayUse(slice: SlicePlan, coordinate: string, verb: "REQUIRES" | "PROVIDES"): boolean {
    if (this.#isFree(slice, coordinate) || coordinate.endsWith(".id")) return true;
    if (fieldOf(slice, coordinate) !== undefined || this.#isOwnersKey(coordinate)) return true;
    return this.#ownPlans(coordinate).some(({ isOpen }) => isOpen) || this.#isGranted(slice, coordinate, verb);
  }

  #offencesIn(slice: SlicePlan, { name, fields, keys }: EntityPlan): Offence[] {
    const ofFields = fields.flatMap((field): Offence[] => {
      const at = `${name}.${field.name}`;
      const remarks = field.isOpen && !this.#isFree(slice, at) && !this.#ownPlans(at).some(({ isOpen }) => isOpen);
      const reads = field.reads
        .flatMap((read) => reached(name, read))
        .some((source) => !this.mayUse(slice, source, "REQUIRES"));
      return [
        ...(this.mayAnswer(slice, at) ? [] : [{ at, kind: "ANSWERS" } as const]),
        ...(this.#mayTake(slice, at, field) ? [] : [{ at, kind: "TAKES" } as const]),
        ...(remarks ? [{ at, kind: "REMARKS" } as const] : []),
        ...(reads ? [{ at, kind: "READS" } as const] : []),
      ];
    });
    const ofKeys = keys
      .map((key) => `${name}.${key}`)
      .filter((at) => fieldOf(slice, at) === undefined && !this.mayUse(slice, at, "REQUIRES"));
    return [...ofFields, ...ofKeys.map((at) => ({ at, kind: "KEY" }) as const)];
  }

  #mayTake(slice: SlicePlan, coordinate: string, { from }: FieldPlan): boolean {
    return from === null || this.#isFree(slice, coordinate) || this.#isGranted(slice, coordinate, "OVERRIDE");
  }

  #isFree(slice: SlicePlan, coordinate: string): boolean {
    const owner = this.#owners.get(coordinate);
    return owner === undefined || owner === slice.owner;
  }

  #isGranted(slice: SlicePlan, coordinate: string, verb: GrantVerb): boolean {
    const owner = this.#owners.get(coordinate);
    return this.#grants.some(
      (each) =>
        each.verb === verb && each.coordinate === coordinate && each.owner === owner && each.grantee === slice.owner,
    );
  }

  /** How the owner's own slices declare a field. */
  #ownPlans(coordinate: string): readonly FieldPlan[] {
    const owner = this.#owners.get(coordinate);
    const own = this.#slices.filter((slice) => slice.owner === owner);
    return own.map((slice) => fieldOf(slice, coordinate)).filter((plan) => plan !== undefined);
  }

  #isOwnersKey(coordinate: string): boolean {
    const owner = this.#owners.get(coordinate);
    return this.#slices.some(
      (slice) => slice.owner === owner && isKey(slice, coordinate) && fieldOf(slice, coordinate) !== undefined,
    );
  }
}

export function fieldOf({ entities }: SlicePlan, coordinate: string): FieldPlan | undefined {
  const [entity, field] = coordinate.split(".");
  return entities.find(({ name }) => name === entity)?.fields.find(({ name }) => name === field);
}

export function isKey({ entities }: SlicePlan, coordinate: string): boolean {
  const [entity, field = ""] = coordinate.split(".");
  return entities.find(({ name }) => name === entity)?.keys.includes(field) === true;
}
