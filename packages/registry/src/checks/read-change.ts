import { ChangeType } from "@graphql-inspector/core";
import type { ChangeCode } from "./change-words.ts";

/** What the library tells of a change: an object of another shape for each type of change. */
export type ChangeMeta = Readonly<Record<string, string | boolean | null | undefined>>;

/** A change as this project tells it. */
export interface Reading {
  /** Null for what needs no line of its own, because it came with something larger. */
  readonly code: ChangeCode | null;
  readonly coordinate: string;
  readonly touches?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly value?: string;
}

type ReadChange = (meta: ChangeMeta, path: readonly string[], breaking: boolean) => Reading;

const member = ([type, name]: readonly string[]) => `${type}.${name}`;
const argument = ([type, field, name]: readonly string[]) => `${type}.${field}(${name}:)`;
const directiveArgument = ([directive, name]: readonly string[]) => `${directive}(${name}:)`;
const text = (value: ChangeMeta[string]) => String(value ?? "");

function ofMember(code: ChangeCode): ReadChange {
  return (_meta, path) => ({ code, coordinate: member(path) });
}

function ofType(code: ChangeCode): ReadChange {
  return (_meta, [type = ""]) => ({ code, coordinate: type });
}

/** Only the `!` differs: that is worth saying in its own words, for it is read otherwise for what comes in and what goes out. */
function isNullabilityOnly(from: string, to: string): boolean {
  return from.replaceAll("!", "") === to.replaceAll("!", "");
}

function ofOutputType(meta: ChangeMeta, path: readonly string[], breaking: boolean): Reading {
  const [from, to] = [text(meta["oldFieldType"]), text(meta["newFieldType"])];
  const nullability: ChangeCode = breaking ? "FIELD_BECAME_NULLABLE" : "FIELD_BECAME_NON_NULL";
  return { code: isNullabilityOnly(from, to) ? nullability : "FIELD_TYPE_CHANGED", coordinate: member(path), from, to };
}

function ofArgumentType(meta: ChangeMeta, path: readonly string[], breaking: boolean): Reading {
  const [from, to] = [text(meta["oldArgumentType"]), text(meta["newArgumentType"])];
  const nullability: ChangeCode = breaking ? "ARGUMENT_BECAME_REQUIRED" : "ARGUMENT_BECAME_OPTIONAL";
  const only = isNullabilityOnly(from, to);
  const [type, field] = path;
  // An argument that must be given now also stops operations that left it out.
  const touches = only && breaking ? [`${type}.${field}`] : [argument(path)];
  return { code: only ? nullability : "ARGUMENT_TYPE_CHANGED", coordinate: argument(path), touches, from, to };
}

function ofInputFieldType(meta: ChangeMeta, path: readonly string[], breaking: boolean): Reading {
  const [from, to] = [text(meta["oldInputFieldType"]), text(meta["newInputFieldType"])];
  const nullability: ChangeCode = breaking ? "INPUT_FIELD_BECAME_REQUIRED" : "INPUT_FIELD_BECAME_OPTIONAL";
  const only = isNullabilityOnly(from, to);
  const [type = ""] = path;
  return {
    code: only ? nullability : "INPUT_FIELD_TYPE_CHANGED",
    coordinate: member(path),
    touches: only && breaking ? [type] : [member(path)],
    from,
    to,
  };
}

/** How each type of change that the library knows is read; those that are not here concern nobody but the schema's authors. */
export const changeReaders: Readonly<Record<string, ReadChange>> = {
  [ChangeType.FieldRemoved]: ofMember("FIELD_REMOVED"),
  [ChangeType.FieldAdded]: ofMember("FIELD_ADDED"),
  [ChangeType.FieldTypeChanged]: ofOutputType,
  [ChangeType.FieldDeprecationAdded]: ofMember("FIELD_DEPRECATED"),
  [ChangeType.FieldDeprecationRemoved]: ofMember("FIELD_DEPRECATION_REMOVED"),
  [ChangeType.FieldDeprecationReasonChanged]: ofMember("FIELD_DEPRECATED"),
  [ChangeType.FieldArgumentAdded]: (meta, path, breaking) =>
    meta["addedToNewField"] === true
      ? { code: null, coordinate: member(path) }
      : {
          code: breaking ? "REQUIRED_ARGUMENT_ADDED" : "ARGUMENT_ADDED",
          coordinate: argument(path),
          touches: [member(path)],
        },
  [ChangeType.FieldArgumentRemoved]: (_meta, path) => ({ code: "ARGUMENT_REMOVED", coordinate: argument(path) }),
  [ChangeType.FieldArgumentTypeChanged]: ofArgumentType,
  [ChangeType.FieldArgumentDefaultChanged]: (meta, path) => ({
    code: "ARGUMENT_DEFAULT_CHANGED",
    coordinate: argument(path),
    touches: [member(path)],
    from: text(meta["oldDefaultValue"]),
    to: text(meta["newDefaultValue"]),
  }),
  [ChangeType.InputFieldRemoved]: ofMember("INPUT_FIELD_REMOVED"),
  [ChangeType.InputFieldAdded]: (_meta, path, breaking) => ({
    code: breaking ? "REQUIRED_INPUT_FIELD_ADDED" : "INPUT_FIELD_ADDED",
    coordinate: member(path),
    touches: [path[0] ?? ""],
  }),
  [ChangeType.InputFieldTypeChanged]: ofInputFieldType,
  [ChangeType.InputFieldDefaultValueChanged]: (meta, path) => ({
    code: "INPUT_FIELD_DEFAULT_CHANGED",
    coordinate: member(path),
    touches: [path[0] ?? ""],
    from: text(meta["oldDefaultValue"]),
    to: text(meta["newDefaultValue"]),
  }),
  [ChangeType.EnumValueRemoved]: ofMember("ENUM_VALUE_REMOVED"),
  [ChangeType.EnumValueAdded]: (_meta, path) => ({
    code: "ENUM_VALUE_ADDED",
    coordinate: member(path),
    touches: [path[0] ?? ""],
  }),
  [ChangeType.EnumValueDeprecationReasonAdded]: ofMember("ENUM_VALUE_DEPRECATED"),
  [ChangeType.EnumValueDeprecationReasonChanged]: ofMember("ENUM_VALUE_DEPRECATED"),
  [ChangeType.UnionMemberRemoved]: ({ unionName, removedUnionMemberTypeName: value }) => ({
    code: "UNION_MEMBER_REMOVED",
    coordinate: text(unionName),
    touches: [text(unionName), text(value)],
    value: text(value),
  }),
  [ChangeType.UnionMemberAdded]: ({ unionName, addedUnionMemberTypeName: value }) => ({
    code: "UNION_MEMBER_ADDED",
    coordinate: text(unionName),
    value: text(value),
  }),
  [ChangeType.ObjectTypeInterfaceRemoved]: ({ objectTypeName, removedInterfaceName: value }) => ({
    code: "INTERFACE_REMOVED",
    coordinate: text(objectTypeName),
    touches: [text(objectTypeName), text(value)],
    value: text(value),
  }),
  [ChangeType.ObjectTypeInterfaceAdded]: ({ objectTypeName, addedInterfaceName: value }) => ({
    code: "INTERFACE_ADDED",
    coordinate: text(objectTypeName),
    touches: [text(value)],
    value: text(value),
  }),
  [ChangeType.TypeRemoved]: ofType("TYPE_REMOVED"),
  [ChangeType.TypeAdded]: ofType("TYPE_ADDED"),
  [ChangeType.TypeKindChanged]: ofType("TYPE_KIND_CHANGED"),
  [ChangeType.DirectiveRemoved]: ofType("DIRECTIVE_REMOVED"),
  [ChangeType.DirectiveLocationRemoved]: ofType("DIRECTIVE_LOCATION_REMOVED"),
  [ChangeType.DirectiveArgumentRemoved]: (_meta, path) => ({
    code: "DIRECTIVE_ARGUMENT_REMOVED",
    coordinate: directiveArgument(path),
  }),
  [ChangeType.DirectiveArgumentTypeChanged]: (_meta, path) => ({
    code: "DIRECTIVE_ARGUMENT_TYPE_CHANGED",
    coordinate: directiveArgument(path),
  }),
  [ChangeType.SchemaQueryTypeChanged]: () => ({ code: "ROOT_TYPE_CHANGED", coordinate: "Query" }),
  [ChangeType.SchemaMutationTypeChanged]: () => ({ code: "ROOT_TYPE_CHANGED", coordinate: "Mutation" }),
  [ChangeType.SchemaSubscriptionTypeChanged]: () => ({ code: "ROOT_TYPE_CHANGED", coordinate: "Subscription" }),
};
