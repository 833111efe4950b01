import { Kind } from "graphql";
import type { TypeNode as TypeReference } from "graphql";
import { argumentsOf, isInput, ownFields } from "./lint-rule.ts";
import type { LintProblem, LintRule, LintSubject } from "./lint-rule.ts";

/** Lists of entities grow, so they come in pages as the Relay connection specification has them. */
export const pagination: LintRule = {
  remedy: {
    vi: "Trả về một `…Connection` (edges, pageInfo) với tham số `first` và `after`; danh sách chắc chắn luôn ngắn thì tắt quy tắc này trong cấu hình.",
    en: "Return a `…Connection` (edges, pageInfo) with the arguments `first` and `after`; turn the rule off where lists are sure to stay short.",
  },
  check: (subject) => [
    ...findBareLists(subject),
    ...findConnectionsWithoutPages(subject),
    ...findIncompleteConnections(subject),
  ],
};

function findBareLists(subject: LintSubject): LintProblem[] {
  return ownFields(subject)
    .filter(({ type }) => !isInput(type) && (type.root === "Query" || subject.entities.has(type.name)))
    .flatMap(({ field, coordinate }) => {
      const item = itemOf(field.type);
      if (item === null || !subject.entities.has(item) || hasArgument(field, "first")) return [];
      return {
        coordinate,
        vi: `${coordinate} trả về mọi ${item} một lần, không chia trang.`,
        en: `${coordinate} returns all of ${item} at once, without pages.`,
      };
    });
}

function findConnectionsWithoutPages(subject: LintSubject): LintProblem[] {
  return ownFields(subject)
    .filter(({ field }) => nameOf(field.type).endsWith("Connection"))
    .filter(({ field }) => !hasArgument(field, "first") || !hasArgument(field, "after"))
    .map(({ coordinate }) => ({
      coordinate,
      vi: `${coordinate} trả về Connection nhưng thiếu tham số first hoặc after.`,
      en: `${coordinate} returns a connection and lacks the argument first or after.`,
    }));
}

function findIncompleteConnections({ types }: LintSubject): LintProblem[] {
  return types
    .filter(
      ({ name, node, foreign }) => node.kind === Kind.OBJECT_TYPE_DEFINITION && name.endsWith("Connection") && !foreign,
    )
    .filter(({ fields }) => !["edges", "pageInfo"].every((wanted) => fields.some(({ name }) => name.value === wanted)))
    .map(({ name }) => ({
      coordinate: name,
      vi: `${name} thiếu edges hoặc pageInfo.`,
      en: `${name} lacks edges or pageInfo.`,
    }));
}

function hasArgument(field: Parameters<typeof argumentsOf>[0], name: string): boolean {
  return argumentsOf(field).some((argument) => argument.name.value === name);
}

/** The name of a list's items; null for what is no list. */
function itemOf(type: TypeReference): string | null {
  if (type.kind === Kind.NON_NULL_TYPE) return itemOf(type.type);
  return type.kind === Kind.LIST_TYPE ? nameOf(type.type) : null;
}

function nameOf(type: TypeReference): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
