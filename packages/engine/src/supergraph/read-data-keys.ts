import { parse, visit } from "graphql";
import type { ConstDirectiveNode, DocumentNode, FieldNode } from "graphql";
import { compositeTypesOf } from "./composite-types.ts";
import { stringArgument } from "./read-subgraphs.ts";

/**
 * Decides under which key a field is kept while an operation runs.
 *
 * Plans read keys and required fields from what was fetched by their names. A client may call another field by such a
 * name (`{ me { id: friendId } }`), or select a required field with other arguments; the plan would then send the
 * wrong value to a subgraph. Such fields are fetched under a key of their own and get their name back at the end.
 * Root fields are left alone: nothing requires them.
 */
export interface DataKeys {
  /** The key of a field below the root. */
  readonly of: (field: FieldNode) => string;
}

/** Root fields are fetched under the keys of the client. */
export const rootKeys: DataKeys = { of: (field) => field.alias?.value ?? field.name.value };

const PREFIX = "sen__";

export function readDataKeys(supergraph: DocumentNode): DataKeys {
  const readByPlans = new Set(["__typename"]);
  const takesArguments = new Set<string>();
  const fieldSets = new Set<string>();
  for (const type of compositeTypesOf(supergraph)) {
    addFieldSets(type.directives, fieldSets);
    for (const field of type.fields ?? []) {
      if ((field.arguments?.length ?? 0) > 0) takesArguments.add(field.name.value);
      addFieldSets(field.directives, fieldSets);
    }
  }
  for (const fields of fieldSets) addFieldNames(fields, readByPlans);
  return {
    of: (field) => {
      const key = field.alias?.value ?? field.name.value;
      const isItself = key === field.name.value && !takesArguments.has(key);
      return isItself || !readByPlans.has(key) ? key : PREFIX + key;
    },
  };
}

/** What `@join__type(key:)` and `@join__field(requires:)` name. Many types have the same key, so each text is read once. */
function addFieldSets(directives: readonly ConstDirectiveNode[] | undefined, fieldSets: Set<string>): void {
  for (const directive of directives ?? []) {
    const isType = directive.name.value === "join__type";
    if (!isType && directive.name.value !== "join__field") continue;
    const fields = stringArgument(directive, isType ? "key" : "requires");
    if (fields !== undefined) fieldSets.add(fields);
  }
}

function addFieldNames(fields: string, names: Set<string>): void {
  visit(parse(`{${fields}}`, { noLocation: true }), {
    Field: (field) => {
      names.add(field.name.value);
    },
  });
}
