import {
  Kind,
  TypeInfo,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isSpecifiedScalarType,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { DocumentNode, GraphQLNamedType, GraphQLSchema, VariableDefinitionNode } from "graphql";

/**
 * Schema coordinates that an operation uses: types it passes through or names, fields, arguments, input fields and enum values, directives. What variables
 * hold is never looked at: a variable may hold anything of its type, so all input fields and enum values of that type count as used.
 */
export function extractCoordinates(document: DocumentNode, schema: GraphQLSchema): readonly string[] {
  const used = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: () => addType(used, types.getType()),
      VariableDefinition: (node) => addVariable(used, node, schema),
      FragmentDefinition: ({ typeCondition }) => addName(used, typeCondition.name.value),
      InlineFragment: ({ typeCondition }) => addName(used, typeCondition?.name.value),
      Field: (node) => {
        const parent = types.getParentType();
        if (parent === null || parent === undefined || node.name.value.startsWith("__")) return;
        used.add(parent.name).add(`${parent.name}.${node.name.value}`);
        addType(used, types.getType());
      },
      Argument: (node) => addArgument(used, types, node.name.value),
      Directive: ({ name }) => addName(used, `@${name.value}`),
      ObjectField: (node) => {
        const parent = getNamedType(types.getParentInputType());
        if (isInputObjectType(parent)) used.add(parent.name).add(`${parent.name}.${node.name.value}`);
      },
      EnumValue: (node) => {
        const type = getNamedType(types.getInputType());
        if (isEnumType(type)) used.add(type.name).add(`${type.name}.${node.value}`);
      },
    }),
  );
  return [...used].toSorted();
}

function addName(used: Set<string>, name: string | undefined): void {
  if (name !== undefined) used.add(name);
}

function addType(used: Set<string>, type: Parameters<typeof getNamedType>[0]): void {
  const named = getNamedType(type);
  if (named !== undefined && !isIntrospectionType(named) && !isSpecifiedScalarType(named)) used.add(named.name);
}

function addArgument(used: Set<string>, types: TypeInfo, name: string): void {
  const directive = types.getDirective();
  if (directive !== null && directive !== undefined) {
    used.add(`@${directive.name}(${name}:)`);
    return;
  }
  const [parent, field] = [types.getParentType(), types.getFieldDef()];
  if (parent && field && !field.name.startsWith("__")) used.add(`${parent.name}.${field.name}(${name}:)`);
}

function addVariable(used: Set<string>, node: VariableDefinitionNode, schema: GraphQLSchema): void {
  let type = node.type;
  while (type.kind !== Kind.NAMED_TYPE) type = type.type;
  addInputType(used, schema.getType(type.name.value));
}

function addInputType(used: Set<string>, type: GraphQLNamedType | undefined): void {
  if (type === undefined || isSpecifiedScalarType(type)) return;
  used.add(type.name);
  if (isEnumType(type)) for (const { name } of type.getValues()) used.add(`${type.name}.${name}`);
  if (!isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    const first = !used.has(`${type.name}.${field.name}`);
    used.add(`${type.name}.${field.name}`);
    // An input type may hold itself: each of its fields is followed once.
    if (first) addInputType(used, getNamedType(field.type));
  }
}
