import { Kind } from "graphql";
import type { ConstDirectiveNode } from "graphql";
import { textArgument } from "../federation-directives.ts";
import { isInput, ownFields } from "./lint-rule.ts";
import type { LintRule } from "./lint-rule.ts";

/** Classes of who may read a field at most. */
const classes = ["public", "network", "unit", "self", "staff"];

const personal =
  /^(e?mails?(Address)?|phones?(Number)?|mobile(Number)?|telephone|homeAddress|address|dateOfBirth|birth(Date|Day|Year|Place)|(national|citizen)Id|identity(Card|Number|CardNumber)|passport(Number)?|ethnicity|religion|health\w*|maritalStatus|salary|bankAccount)$/i;

/** Who may read personal data at most is said where it is declared, as a tag, so that views of the graph can leave it out. */
export const personalDataClass: LintRule = {
  remedy: {
    vi: `Thêm \`@tag(name: "self")\` hoặc lớp khác (${classes.join(", ")}); không cần đến thì đừng thu thập.`,
    en: `Add \`@tag(name: "self")\` or another class (${classes.join(", ")}); do not collect what is not needed.`,
  },
  check: (subject) => {
    const { directives } = subject;
    const isClassed = (node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }) =>
      directives.find(node, "tag").some((tag) => classes.includes(textArgument(tag, "name") ?? "")) ||
      directives.has(node, "inaccessible");
    return ownFields(subject)
      .filter(
        ({ type, field }) => !isInput(type) && field.kind === Kind.FIELD_DEFINITION && personal.test(field.name.value),
      )
      .filter(({ type, field }) => !isClassed(field) && !isClassed(type.node))
      .map(({ coordinate }) => ({
        coordinate,
        vi: `${coordinate} có vẻ là dữ liệu cá nhân nhưng không ghi ai được đọc.`,
        en: `${coordinate} looks like personal data and does not say who may read it.`,
      }));
  },
};
