import { isAbstractType, isCompositeType, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { compositeTypesOf } from "../supergraph/composite-types.ts";

/** Coordinates (`Type.field`) of fields that take an argument `@fromContext`. */
export function readContextFields(supergraph: DocumentNode): ReadonlySet<string> {
  const coordinates = new Set<string>();
  for (const type of compositeTypesOf(supergraph)) {
    for (const field of type.fields ?? []) {
      const takesContext = (field.directives ?? []).some(({ arguments: given = [] }) =>
        given.some(({ name, value }) => name.value === "contextArguments" && value.kind === Kind.LIST),
      );
      if (takesContext) coordinates.add(`${type.name.value}.${field.name.value}`);
    }
  }
  return coordinates;
}

/** The first such field that an operation selects. */
export function findContextField(
  operationText: string,
  schema: GraphQLSchema,
  coordinates: ReadonlySet<string>,
): string | undefined {
  if (coordinates.size === 0) return undefined;
  let found: string | undefined;
  const types = new TypeInfo(schema);
  const look = {
    Field: ({ name }: { readonly name: { readonly value: string } }) => {
      const parent = types.getParentType();
      if (!isCompositeType(parent)) return;
      const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
      found ??= possible.map((type) => `${type.name}.${name.value}`).find((coordinate) => coordinates.has(coordinate));
    },
  };
  visit(parse(operationText, { noLocation: true }), visitWithTypeInfo(types, look));
  return found;
}
