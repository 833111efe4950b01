import { isAbstractType, isInterfaceType, isObjectType } from "graphql";
import type { GraphQLCompositeType, GraphQLSchema } from "graphql";

/** Whether what is selected on `condition` is selected on every object of `type`. */
export function typeApplies(schema: GraphQLSchema, type: GraphQLCompositeType, condition: string): boolean {
  if (type.name === condition) return true;
  const conditionType = schema.getType(condition);
  if (!isAbstractType(conditionType)) return false;
  return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(conditionType, type);
}
