import { Kind } from "graphql";
import { ownFields } from "./lint-rule.ts";
import type { LintRule } from "./lint-rule.ts";

/** A slice that is down costs its own fields only if those can be null: fields of `Query`, and fields added to another slice's type. */
export const nullableAcrossSlices: LintRule = {
  remedy: {
    vi: "Bỏ dấu `!` ở ngoài cùng của kiểu: khi lát này ngừng, chỉ trường này là null, phần còn lại vẫn được trả lời.",
    en: "Drop the outermost `!`: when this slice is down, this field is null and everything else is answered.",
  },
  check: (subject) =>
    ownFields(subject)
      .filter(({ type, field }) => (type.root === "Query" || type.foreign) && field.type.kind === Kind.NON_NULL_TYPE)
      .filter(({ type }) => type.node.kind.startsWith("Object") || type.node.kind.startsWith("Interface"))
      .map(({ type, coordinate }) => ({
        coordinate,
        vi:
          type.root === null
            ? `${coordinate} thêm vào kiểu của lát khác mà không thể null: lát này ngừng thì cả đối tượng mất.`
            : `${coordinate} không thể null: lát này ngừng thì cả câu trả lời mất.`,
        en:
          type.root === null
            ? `${coordinate} is added to another slice's type and cannot be null: when this slice is down, the whole object is lost.`
            : `${coordinate} cannot be null: when this slice is down, the whole answer is lost.`,
      })),
};
