import { Kind, print } from "graphql";
import type { ConstDirectiveNode } from "graphql";

/** True for a `@key` by which its slice cannot be asked. */
export const isUnresolvable = ({ arguments: given = [] }: ConstDirectiveNode): boolean =>
  given.some(({ name, value }) => name.value === "resolvable" && value.kind === Kind.BOOLEAN && !value.value);

/** A text argument of a directive; Federation 1 also wrote field sets as names. */
export function textArgument(directive: ConstDirectiveNode, name: string): string {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value === undefined) return "";
  return value.kind === Kind.STRING ? value.value : print(value);
}

/** The same key, by which its slice can be asked. */
export const resolvableKey = (key: ConstDirectiveNode): ConstDirectiveNode => ({
  ...key,
  arguments: (key.arguments ?? []).filter(({ name }) => name.value !== "resolvable"),
});

/** The same key, by which its slice cannot be asked. */
export const unresolvable = (key: ConstDirectiveNode): ConstDirectiveNode => ({
  ...key,
  arguments: [
    ...(resolvableKey(key).arguments ?? []),
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: "resolvable" },
      value: { kind: Kind.BOOLEAN, value: false },
    },
  ],
});
