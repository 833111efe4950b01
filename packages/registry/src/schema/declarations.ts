export type TypeKind = "OBJECT" | "INTERFACE" | "UNION" | "ENUM" | "INPUT" | "SCALAR";

/** What one slice's schema says about a field, an enum value, an input field or a member of a union. */
export interface MemberDeclaration {
  readonly name: string;
  /** Its type and arguments, printed in one order; empty for enum values and members of unions. */
  readonly form: string;
  /** Part of a key of its type, or of a nested selection in another type's key. */
  readonly inKey: boolean;
  /** Named here, answered elsewhere. */
  readonly external: boolean;
  readonly shareable: boolean;
  /** Takes the field over from another slice. */
  readonly overrides: boolean;
  /** Coordinates that `@requires` reads. */
  readonly requires: readonly string[];
  /** Coordinates that `@provides` answers. */
  readonly provides: readonly string[];
  /** Values of `@tag`, those of its type included. */
  readonly tags: readonly string[];
  /** Every other directive as it is printed, in one order: what restricts, hides or remarks. */
  readonly remarks: readonly string[];
}

/** What one slice's schema says about a type; definitions and extensions of one name are one declaration. */
export interface TypeDeclaration {
  readonly name: string;
  readonly kind: TypeKind;
  readonly isEntity: boolean;
  /** Coordinates of each of its keys. */
  readonly keys: readonly (readonly string[])[];
  /** The slice can be asked for it: one of its keys is not `resolvable: false`. */
  readonly isResolvable: boolean;
  /** Stands for an entity interface of another slice (`@interfaceObject`). */
  readonly isInterfaceObject: boolean;
  /** Names the type only: nothing in it but keys and what is external. */
  readonly isReference: boolean;
  /** Interfaces it says it implements. */
  readonly interfaces: readonly string[];
  /** Directives of the type that restrict, hide or remark, printed in one order; tags too. */
  readonly remarks: readonly string[];
  readonly members: ReadonlyMap<string, MemberDeclaration>;
}

/** A slice's schema as rights look at it. */
export interface Declarations {
  readonly types: ReadonlyMap<string, TypeDeclaration>;
  /** Directives used that rights cannot follow and the engine does not serve, e.g. `fromContext`, fragments in a `@requires`. */
  readonly unsupported: readonly { readonly directive: string; readonly coordinate: string }[];
}
