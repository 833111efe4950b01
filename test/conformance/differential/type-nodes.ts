import { Kind } from "graphql";
import type { TypeNode } from "graphql";

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export function sameType(left: TypeNode, right: TypeNode): boolean {
  if (left.kind === Kind.NAMED_TYPE) return right.kind === Kind.NAMED_TYPE && left.name.value === right.name.value;
  return right.kind === left.kind && sameType(left.type, right.type);
}

/** What both types allow. They have the same lists and the same named type. */
export function strictest(left: TypeNode, right: TypeNode): TypeNode {
  if (left.kind === Kind.NON_NULL_TYPE || right.kind === Kind.NON_NULL_TYPE) {
    const inner = strictest(nullable(left), nullable(right));
    return inner.kind === Kind.NON_NULL_TYPE ? inner : { kind: Kind.NON_NULL_TYPE, type: inner };
  }
  if (left.kind !== Kind.LIST_TYPE || right.kind !== Kind.LIST_TYPE) return left;
  return { kind: Kind.LIST_TYPE, type: strictest(left.type, right.type) };
}

function nullable(type: TypeNode): TypeNode {
  return type.kind === Kind.NON_NULL_TYPE ? type.type : type;
}
