import { GraphQLError, visit } from "graphql";
import type { DocumentNode } from "graphql";

/** `__proto__` is a legal alias, but a JavaScript object cannot hold it as data. */
export function refuseReservedKeys(document: DocumentNode): GraphQLError[] {
  const errors: GraphQLError[] = [];
  visit(document, {
    Field: (field) => {
      if ((field.alias ?? field.name).value !== "__proto__") return;
      errors.push(
        new GraphQLError('The alias "__proto__" is reserved: choose another.', {
          nodes: field,
          extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
        }),
      );
    },
  });
  return errors;
}
