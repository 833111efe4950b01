import { parse, visit } from "graphql";
import type { DocumentNode, FieldNode } from "graphql";
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
  visit(supergraph, {
    FieldDefinition: (field) => {
      if ((field.arguments?.length ?? 0) > 0) takesArguments.add(field.name.value);
    },
    Directive: (directive) => {
      const { name } = directive;
      if (name.value !== "join__type" && name.value !== "join__field") return;
      for (const argument of ["key", "requires"]) {
        const fields = stringArgument(directive, argument);
        if (fields !== undefined) addFieldNames(fields, readByPlans);
      }
    },
  });
  return {
    of: (field) => {
      const key = field.alias?.value ?? field.name.value;
      const isItself = key === field.name.value && !takesArguments.has(key);
      return isItself || !readByPlans.has(key) ? key : PREFIX + key;
    },
  };
}

function addFieldNames(fields: string, names: Set<string>): void {
  visit(parse(`{${fields}}`, { noLocation: true }), {
    Field: (field) => {
      names.add(field.name.value);
    },
  });
}
