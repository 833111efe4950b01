import { argumentsOf, ownFields } from "./lint-rule.ts";
import type { LintRule } from "./lint-rule.ts";

/** Whatever clients see is described. Types of other slices are described by those. */
export const descriptions: LintRule = {
  remedy: {
    vi: "Thêm một câu mô tả trong dấu ngoặc kép ngay phía trên: nghĩa là gì, đơn vị đo, ai được xem; đừng lặp lại tên.",
    en: "Add a sentence in quotation marks right above: what it means, its unit, who may see it; not its name again.",
  },
  check: (subject) => {
    const types = subject.types
      .filter(({ root, foreign, node }) => root === null && !foreign && node.kind.endsWith("Definition"))
      .map(({ name, node }) => ({ coordinate: name, node }));
    const values = subject.types.flatMap(({ name, values }) =>
      values.map((node) => ({ coordinate: `${name}.${node.name.value}`, node })),
    );
    const fields = ownFields(subject).flatMap(({ field, coordinate }) => [
      { coordinate, node: field },
      ...argumentsOf(field).map((node) => ({ coordinate: `${coordinate}(${node.name.value}:)`, node })),
    ]);
    return [...types, ...values, ...fields]
      .filter(({ node }) => !("description" in node) || (node.description?.value.trim() ?? "") === "")
      .map(({ coordinate }) => ({
        coordinate,
        vi: `${coordinate} chưa có mô tả.`,
        en: `${coordinate} has no description.`,
      }));
  },
};
