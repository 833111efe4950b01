import type { MemberDeclaration, TypeDeclaration } from "../schema/declarations.ts";
import { rootTypes } from "../schema/federation-names.ts";
import type { DeclaredSlice } from "./declared-slice.ts";
import type { Ownership } from "./derive-ownership.ts";
import type { Grant, GrantVerb } from "./grant.ts";
import { indexOwners } from "./index-owners.ts";
import type { OwnerIndex } from "./index-owners.ts";
import type { Violation, ViolationCode } from "./violation.ts";

/** Tag by which an owner opens a field, or all fields of a type, to everybody's `@requires` and `@provides`. */
export const openTag = "open";

/**
 * Everything that slices do with coordinates of other units and have no right to. What is not known to be allowed is a
 * violation, so a directive that nobody thought of cannot be a way round.
 */
export function findViolations(
  slices: readonly DeclaredSlice[],
  ownership: Ownership,
  grants: readonly Grant[],
): readonly Violation[] {
  const owners = indexOwners(slices, ownership);
  const given = new Set(grants.filter((grant) => ownership.get(grant.coordinate) === grant.owner).map(keyOf));
  return slices.flatMap((slice) => new SliceExamination(slice, owners, given).violations());
}

const keyOf = ({ verb, coordinate, grantee }: Pick<Grant, "verb" | "coordinate" | "grantee">) =>
  `${verb} ${coordinate} ${grantee}`;

/** Looks at one slice, coordinate by coordinate. */
class SliceExamination {
  readonly #slice: DeclaredSlice;
  readonly #owners: OwnerIndex;
  readonly #given: ReadonlySet<string>;
  readonly #found: Violation[] = [];

  constructor(slice: DeclaredSlice, owners: OwnerIndex, given: ReadonlySet<string>) {
    this.#slice = slice;
    this.#owners = owners;
    this.#given = given;
  }

  violations(): readonly Violation[] {
    for (const { directive, coordinate } of this.#slice.declarations.unsupported) {
      this.#report("NOT_SUPPORTED", coordinate, { detail: `@${directive}` });
    }
    for (const type of this.#slice.declarations.types.values()) this.#examineType(type);
    return this.#found;
  }

  #examineType(type: TypeDeclaration): void {
    const owner = this.#owners.ownerOf(type.name);
    const owned = owner === undefined ? undefined : this.#owners.typeOf(type.name);
    const isForeign = owner !== undefined && owner !== this.#slice.owner && owned !== undefined;
    if (isForeign) this.#examineForeignType(type, owned);
    for (const member of type.members.values()) this.#examineMember(type, member, isForeign ? owned : undefined);
  }

  #examineForeignType(type: TypeDeclaration, owned: TypeDeclaration): void {
    const kind = type.isInterfaceObject ? "INTERFACE" : type.kind;
    if (kind !== owned.kind) this.#report("REDEFINES", type.name, { detail: owned.kind });
    for (const remark of remarksBeyond(type.remarks, owned.remarks)) {
      this.#report("RESTRICTS", type.name, { detail: remark });
    }
    // Input types and enums are met by what all slices have in common: a value left out is one hidden from everybody.
    if (type.kind !== "ENUM" && type.kind !== "INPUT") return;
    for (const { name } of owned.members.values()) {
      if (type.members.has(name)) continue;
      if (this.#owners.ownerOf(`${type.name}.${name}`) === this.#slice.owner) continue;
      this.#report("REDEFINES", `${type.name}.${name}`, { detail: name });
    }
  }

  /** `foreign` is the owner's declaration of the type, when another unit owns that. */
  #examineMember(type: TypeDeclaration, member: MemberDeclaration, foreign: TypeDeclaration | undefined): void {
    const coordinate = `${type.name}.${member.name}`;
    const owner = this.#owners.ownerOf(coordinate);
    if (owner === this.#slice.owner) {
      if (!member.external && foreign !== undefined) this.#examineAddition(type, member, foreign);
    } else if (owner !== undefined) {
      if (!member.external) this.#examineRepetition(type, member);
      // A key that the owner has not made one reads her field just as `@requires` does.
      else if (member.inKey) this.#examineUse("REQUIRES", coordinate, coordinate);
    }
    for (const target of member.requires) this.#examineUse("REQUIRES", coordinate, target);
    for (const target of member.provides) this.#examineUse("PROVIDES", coordinate, target);
  }

  /** A member of the slice's own in a type that another unit owns. */
  #examineAddition(type: TypeDeclaration, member: MemberDeclaration, foreign: TypeDeclaration): void {
    const isOpen = rootTypes.has(type.name) || (foreign.isEntity && (type.isEntity || type.isInterfaceObject));
    if (isOpen || this.#holds("EXTEND", type.name)) return;
    this.#report("GRANT_REQUIRED", `${type.name}.${member.name}`, { target: type.name, verb: "EXTEND" });
  }

  /** A member that another unit owns, answered by this slice too. */
  #examineRepetition(type: TypeDeclaration, member: MemberDeclaration): void {
    const coordinate = `${type.name}.${member.name}`;
    const owned = this.#owners.memberOf(coordinate);
    if (owned === undefined) return this.#report("OWNED_BY_ANOTHER_UNIT", coordinate, {});
    for (const remark of remarksBeyond(member.remarks, owned.remarks)) {
      this.#report("RESTRICTS", coordinate, { detail: remark });
    }
    if (member.form !== owned.form) this.#report("REDEFINES", coordinate, { detail: owned.form });
    const isField = type.kind === "OBJECT";
    if (member.overrides) {
      if (!this.#holds("OVERRIDE", coordinate)) {
        this.#report("GRANT_REQUIRED", coordinate, { verb: "OVERRIDE" });
      }
    } else if (isField && !owned.shareable && !(member.inKey && owned.inKey)) {
      this.#report("OWNED_BY_ANOTHER_UNIT", coordinate, {});
    }
  }

  /** A field that is read (`@requires`) or answered (`@provides`) for another unit. */
  #examineUse(verb: "REQUIRES" | "PROVIDES", coordinate: string, target: string): void {
    const owner = this.#owners.ownerOf(target);
    if (owner === undefined || owner === this.#slice.owner) return;
    const owned = this.#owners.memberOf(target);
    // Keys name a thing without telling anything of it; what the slice answers itself it need not be given.
    if (owned?.inKey === true || owned?.tags.includes(openTag) === true || this.#answers(target)) return;
    if (this.#holds(verb, target)) return;
    this.#report("GRANT_REQUIRED", coordinate, { target, verb });
  }

  #answers(coordinate: string): boolean {
    const [type = "", member = ""] = coordinate.split(".");
    return this.#slice.declarations.types.get(type)?.members.get(member)?.external === false;
  }

  #holds(verb: GrantVerb, coordinate: string): boolean {
    return this.#given.has(keyOf({ verb, coordinate, grantee: this.#slice.owner }));
  }

  #report(
    code: ViolationCode,
    coordinate: string,
    { target = coordinate, verb = null, detail = "" }: { target?: string; verb?: GrantVerb | null; detail?: string },
  ): void {
    const { name: slice, owner: unit } = this.#slice;
    const owner = this.#owners.ownerOf(target) ?? unit;
    this.#found.push({ code, slice, unit, coordinate, target, owner, verb, detail });
  }
}

/** Remarks that the owner has not made herself; a copy of hers says nothing new. */
const remarksBeyond = (remarks: readonly string[], owned: readonly string[]) =>
  remarks.filter((remark) => !owned.includes(remark));
