import type { MemberDeclaration, TypeDeclaration } from "../schema/declarations.ts";
import { rootTypes } from "../schema/federation-names.ts";
import type { DeclaredSlice } from "./declared-slice.ts";
import type { GrantVerb } from "./grant.ts";
import type { GrantLookup } from "./index-grants.ts";
import type { OwnerIndex } from "./index-owners.ts";
import type { Violation, ViolationCode } from "./violation.ts";

/** Tag by which an owner opens a field, or all fields of a type, to everybody's `@requires` and `@provides`. */
export const openTag = "open";

/** Detail of a violation whose slice reads a field by making it a key. */
export const byKey = "@key";

/** Detail of a violation that is none without its `@override`. */
export const byOverride = "@override";

/** Looks at one slice, coordinate by coordinate. */
export class SliceExamination {
  readonly #slice: DeclaredSlice;
  readonly #owners: OwnerIndex;
  readonly #grants: GrantLookup;
  readonly #found: Violation[] = [];

  constructor(slice: DeclaredSlice, owners: OwnerIndex, grants: GrantLookup) {
    this.#slice = slice;
    this.#owners = owners;
    this.#grants = grants;
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
    // Root types are everybody's: what one slice says of them it says of all slices' fields.
    if (rootTypes.has(type.name)) this.#examineRemarks(type.name, type.remarks, []);
    if (isForeign) this.#examineForeignType(type, owned);
    for (const member of type.members.values()) this.#examineMember(type, member, isForeign ? owned : undefined);
  }

  #examineForeignType(type: TypeDeclaration, owned: TypeDeclaration): void {
    const kind = type.isInterfaceObject ? "INTERFACE" : type.kind;
    if (kind !== owned.kind) this.#report("REDEFINES", type.name, { detail: owned.kind });
    this.#examineRemarks(type.name, type.remarks, owned.remarks);
    this.#examineInterfaces(type, owned);
    // Input types and enums are met by what all slices have in common: a value left out is one hidden from everybody.
    if (type.kind !== "ENUM" && type.kind !== "INPUT") return;
    for (const { name } of owned.members.values()) {
      if (type.members.has(name)) continue;
      if (this.#owners.ownerOf(`${type.name}.${name}`) === this.#slice.owner) continue;
      this.#report("REDEFINES", `${type.name}.${name}`, { detail: name });
    }
  }

  /** Another unit's type can be made one of the slice's own interface; into a third one's it comes by its owner, or by a grant. */
  #examineInterfaces(type: TypeDeclaration, owned: TypeDeclaration): void {
    for (const name of type.interfaces) {
      const owner = this.#owners.ownerOf(name);
      if (owner === undefined || owner === this.#slice.owner || owned.interfaces.includes(name)) continue;
      if (this.#holds("EXTEND", name)) continue;
      this.#report("GRANT_REQUIRED", type.name, { target: name, verb: "EXTEND" });
    }
  }

  /** `foreign` is the owner's declaration of the type, when another unit owns that. */
  #examineMember(type: TypeDeclaration, member: MemberDeclaration, foreign: TypeDeclaration | undefined): void {
    const coordinate = `${type.name}.${member.name}`;
    const owner = this.#owners.ownerOf(coordinate);
    if (owner === this.#slice.owner) {
      if (!member.external && foreign !== undefined) this.#examineAddition(type, member, foreign);
    } else if (owner !== undefined) {
      if (member.external) this.#examineExternal(coordinate, member);
      else this.#examineRepetition(type, member);
    }
    if (type.isInterfaceObject && !member.external) this.#examineAnswersOfAll(type, member);
    for (const target of member.requires) this.#examineUse("REQUIRES", coordinate, target);
    for (const target of member.provides) this.#examineUse("PROVIDES", coordinate, target);
  }

  /** A member of the slice's own in a type that another unit owns. */
  #examineAddition(type: TypeDeclaration, member: MemberDeclaration, foreign: TypeDeclaration): void {
    const isOpen = rootTypes.has(type.name) || (foreign.isEntity && (type.isEntity || type.isInterfaceObject));
    if (isOpen || this.#holds("EXTEND", type.name)) return;
    this.#report("GRANT_REQUIRED", `${type.name}.${member.name}`, { target: type.name, verb: "EXTEND" });
  }

  /** A member of another unit that the slice only names: remarks and defaults on it would hold for everybody all the same. */
  #examineExternal(coordinate: string, member: MemberDeclaration): void {
    const owned = this.#owners.memberOf(coordinate);
    if (owned !== undefined) this.#examineForm(coordinate, member, owned);
    // A key that the owner has not made one reads her field just as `@requires` does.
    if (member.inKey) this.#examineUse("REQUIRES", coordinate, coordinate, byKey);
  }

  /** A member that another unit owns, answered by this slice too. */
  #examineRepetition(type: TypeDeclaration, member: MemberDeclaration): void {
    const coordinate = `${type.name}.${member.name}`;
    const owned = this.#owners.memberOf(coordinate);
    if (owned === undefined) return this.#report("OWNED_BY_ANOTHER_UNIT", coordinate, {});
    this.#examineForm(coordinate, member, owned);
    this.#examineAnswer(coordinate, member, coordinate, owned, type.kind === "OBJECT");
  }

  /** What an interface object answers it answers for every type that implements the interface. */
  #examineAnswersOfAll(type: TypeDeclaration, member: MemberDeclaration): void {
    const coordinate = `${type.name}.${member.name}`;
    for (const implementer of this.#owners.implementersOf(type.name)) {
      const target = `${implementer}.${member.name}`;
      const owned = this.#owners.memberOf(target);
      if (owned === undefined || this.#owners.ownerOf(target) === this.#slice.owner) continue;
      this.#examineAnswer(coordinate, member, target, owned, true);
    }
  }

  #examineAnswer(
    coordinate: string,
    member: MemberDeclaration,
    target: string,
    owned: MemberDeclaration,
    isField: boolean,
  ): void {
    const isKey = member.inKey && owned.inKey;
    if (member.overrides) {
      if (this.#holds("OVERRIDE", target)) return;
      // Without the take-over it may still be a repetition.
      const isRepetition = isKey || (owned.shareable && member.shareable);
      this.#report("GRANT_REQUIRED", coordinate, { target, verb: "OVERRIDE", detail: isRepetition ? byOverride : "" });
    } else if (isField && !owned.shareable && !isKey) {
      this.#report("OWNED_BY_ANOTHER_UNIT", coordinate, { target });
    }
  }

  /** A field that is read (`@requires`, keys) or answered (`@provides`) for another unit. */
  #examineUse(verb: "REQUIRES" | "PROVIDES", coordinate: string, target: string, detail = ""): void {
    for (const source of this.#owners.sourcesOf(target)) {
      const owner = this.#owners.ownerOf(source);
      if (owner === undefined || owner === this.#slice.owner) continue;
      // Keys name a thing without telling anything of it; what the slice answers itself it need not be given.
      if (this.#owners.memberOf(source)?.inKey === true || this.#answers(source)) continue;
      // What is opened or granted in an interface is so in all types of the same owner.
      const names = this.#owners.ownerOf(target) === owner ? [source, target] : [source];
      if (names.some((name) => this.#isOpen(name) || this.#holds(verb, name))) continue;
      this.#report("GRANT_REQUIRED", coordinate, { target: source, verb, detail });
    }
  }

  #isOpen(coordinate: string): boolean {
    return this.#owners.memberOf(coordinate)?.tags.includes(openTag) === true;
  }

  #answers(coordinate: string): boolean {
    const [name = "", member = ""] = coordinate.split(".");
    const type = this.#slice.declarations.types.get(name);
    return type?.kind === "OBJECT" && type.members.get(member)?.external === false;
  }

  #examineForm(coordinate: string, member: MemberDeclaration, owned: MemberDeclaration): void {
    this.#examineRemarks(coordinate, member.remarks, owned.remarks);
    if (member.form !== owned.form) this.#report("REDEFINES", coordinate, { detail: owned.form });
  }

  /** Reports what the owner has not said herself; a copy of hers says nothing new. */
  #examineRemarks(coordinate: string, remarks: readonly string[], owned: readonly string[]): void {
    for (const detail of remarks) if (!owned.includes(detail)) this.#report("RESTRICTS", coordinate, { detail });
  }

  #holds(verb: GrantVerb, coordinate: string): boolean {
    return this.#grants(verb, coordinate, this.#slice.owner);
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
