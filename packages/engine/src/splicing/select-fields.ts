import { Kind, parse } from "graphql";
import type { SelectionSetNode } from "graphql";

/** Whether an object satisfies a type condition. */
type Applies = (condition: string, object: Readonly<Record<string, unknown>>) => boolean;

/** What an operation without arguments selects of data, as a subgraph would answer it. Used by tests. */
export function selectFields(query: string, data: unknown, applies: Applies = () => true): Record<string, unknown> {
  const { definitions } = parse(query);
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  const select = (value: unknown, selectionSet: SelectionSetNode | undefined): unknown => {
    if (Array.isArray(value)) return value.map((item) => select(item, selectionSet));
    if (!selectionSet || typeof value !== "object" || value === null) return value;
    const object = value as Record<string, unknown>;
    const selected: Record<string, unknown> = {};
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const field = select(object[selection.name.value], selection.selectionSet);
        selected[key] = merge(selected[key], field);
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        const condition = fragment?.typeCondition?.name.value;
        if (condition !== undefined && !applies(condition, object)) continue;
        Object.assign(selected, merge(selected, select(value, fragment?.selectionSet)));
      }
    }
    return selected;
  };
  return select(data, operation?.selectionSet) as Record<string, unknown>;
}

/** One key may be selected by several fragments. */
function merge(one: unknown, other: unknown): unknown {
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return other;
  if (Array.isArray(one)) return Array.isArray(other) ? other.map((item, index) => merge(one[index], item)) : other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const [left, right] = [one, other] as Record<string, unknown>[];
  return Object.fromEntries(
    [...keys].map((key) => [key, right && key in right ? merge(left?.[key], right[key]) : left?.[key]]),
  );
}
