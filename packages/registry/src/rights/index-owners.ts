import type { MemberDeclaration, TypeDeclaration } from "../schema/declarations.ts";
import type { DeclaredSlice } from "./declared-slice.ts";
import type { Ownership } from "./derive-ownership.ts";

/** What owners themselves declare about their coordinates. */
export interface OwnerIndex {
  ownerOf(coordinate: string): string | undefined;
  /** The owner's declaration of a type: all her slices that define it, as one. */
  typeOf(name: string): TypeDeclaration | undefined;
  /** The owner's declaration of a member, where she answers it. */
  memberOf(coordinate: string): MemberDeclaration | undefined;
  /** Fields of objects from which a field has its value: of an interface those of all types that implement it. */
  sourcesOf(coordinate: string): readonly string[];
  /** Object types that implement the interface, in whichever slice. */
  implementersOf(name: string): readonly string[];
}

export function indexOwners(slices: readonly DeclaredSlice[], ownership: Ownership): OwnerIndex {
  const types = new Map<string, TypeDeclaration>();
  const members = new Map<string, MemberDeclaration>();
  for (const { owner, declarations } of slices) {
    for (const type of declarations.types.values()) {
      if (ownership.get(type.name) === owner) types.set(type.name, joinTypes(types.get(type.name), type));
      for (const member of type.members.values()) {
        const coordinate = `${type.name}.${member.name}`;
        if (ownership.get(coordinate) !== owner || member.external) continue;
        members.set(coordinate, joinMembers(members.get(coordinate), member));
      }
    }
  }
  return {
    ownerOf: (coordinate) => ownership.get(coordinate),
    typeOf: (name) => types.get(name),
    memberOf: (coordinate) => members.get(coordinate),
    ...indexInterfaces(slices),
  };
}

function indexInterfaces(slices: readonly DeclaredSlice[]): Pick<OwnerIndex, "sourcesOf" | "implementersOf"> {
  const types = slices.flatMap(({ declarations }) => [...declarations.types.values()]);
  const abstract = new Set(types.filter(({ kind }) => kind === "INTERFACE").map(({ name }) => name));
  const implementers = new Map<string, Set<string>>();
  const answered = new Set<string>();
  for (const type of types) {
    for (const name of abstract.has(type.name) ? [] : type.interfaces) {
      const known = implementers.get(name) ?? new Set();
      implementers.set(name, known.add(type.name));
    }
    // An interface object answers fields of the interface itself.
    if (!type.isInterfaceObject) continue;
    for (const { name, external } of type.members.values()) if (!external) answered.add(`${type.name}.${name}`);
  }
  const implementersOf = (name: string) => [...(implementers.get(name) ?? [])];
  return {
    implementersOf,
    sourcesOf: (coordinate) => {
      const [type = "", field = ""] = coordinate.split(".");
      if (!abstract.has(type)) return [coordinate];
      const above = answered.has(coordinate) ? [coordinate] : [];
      return [...implementersOf(type).map((implementer) => `${implementer}.${field}`), ...above];
    },
  };
}

function joinTypes(known: TypeDeclaration | undefined, type: TypeDeclaration): TypeDeclaration {
  if (known === undefined) return type;
  // A stub of an interface object says nothing about what the type is.
  const [main, other] = known.isInterfaceObject ? [type, known] : [known, type];
  return {
    ...main,
    isEntity: main.isEntity || other.isEntity,
    interfaces: [...main.interfaces, ...other.interfaces],
    remarks: [...main.remarks, ...other.remarks],
    members: new Map([...other.members, ...main.members]),
  };
}

/** Shared only where every slice of the owner says so; hers are the remarks of all of them. */
function joinMembers(known: MemberDeclaration | undefined, member: MemberDeclaration): MemberDeclaration {
  if (known === undefined) return member;
  return {
    ...known,
    inKey: known.inKey || member.inKey,
    shareable: known.shareable && member.shareable,
    tags: [...known.tags, ...member.tags],
    remarks: [...known.remarks, ...member.remarks],
  };
}
