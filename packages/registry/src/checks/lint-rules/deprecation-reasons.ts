import type { ConstDirectiveNode } from "graphql";
import { textArgument } from "../federation-directives.ts";
import { argumentsOf, ownFields } from "./lint-rule.ts";
import type { LintRule } from "./lint-rule.ts";

/** What is deprecated says what to use instead. */
export const deprecationReasons: LintRule = {
  remedy: {
    vi: 'Nêu nên dùng gì thay: `@deprecated(reason: "Dùng startsOn.")`.',
    en: 'Say what to use instead: `@deprecated(reason: "Use startsOn.")`.',
  },
  check: (subject) => {
    const values = subject.types.flatMap(({ name, values }) =>
      values.map((node) => ({ coordinate: `${name}.${node.name.value}`, node })),
    );
    const fields = ownFields(subject).flatMap(({ field, coordinate }) => [
      { coordinate, node: field },
      ...argumentsOf(field).map((node) => ({ coordinate: `${coordinate}(${node.name.value}:)`, node })),
    ]);
    return [...values, ...fields]
      .filter(({ node }) => node.directives?.some(lacksReason) ?? false)
      .map(({ coordinate }) => ({
        coordinate,
        vi: `${coordinate} sắp bỏ nhưng không nêu lý do.`,
        en: `${coordinate} is deprecated without a reason.`,
      }));
  },
};

function lacksReason(directive: ConstDirectiveNode): boolean {
  return directive.name.value === "deprecated" && (textArgument(directive, "reason") ?? "").trim() === "";
}
