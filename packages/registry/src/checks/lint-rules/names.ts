import { argumentsOf, isInput, ownFields } from "./lint-rule.ts";
import type { LintRule } from "./lint-rule.ts";

const pascalCase = /^[A-Z][A-Za-z0-9]*$/;
const camelCase = /^[a-z][A-Za-z0-9]*$/;
const upperCase = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** Types are `PascalCase`. */
export const typeNames: LintRule = {
  remedy: {
    vi: "Viết hoa chữ đầu mỗi từ, không gạch dưới: `TrainingCourse`.",
    en: "Write each word with a capital and no underscores: `TrainingCourse`.",
  },
  check: ({ types }) =>
    types
      .filter(({ name, foreign }) => !foreign && !pascalCase.test(name))
      .map(({ name }) => ({
        coordinate: name,
        vi: `Tên kiểu ${name} không viết theo PascalCase.`,
        en: `The type's name ${name} is not PascalCase.`,
      })),
};

/** Fields, arguments and input fields are `camelCase`. */
export const fieldNames: LintRule = {
  remedy: {
    vi: "Bắt đầu bằng chữ thường, các từ sau viết hoa chữ đầu: `startsOn`. Trường đã có người dùng thì thêm tên mới và @deprecated tên cũ.",
    en: "Begin in lower case and give later words a capital: `startsOn`. If it is in use, add the new name and deprecate the old one.",
  },
  check: (subject) =>
    ownFields(subject)
      .flatMap(({ field, coordinate }) => [
        { coordinate, name: field.name.value },
        ...argumentsOf(field).map(({ name }) => ({ coordinate: `${coordinate}(${name.value}:)`, name: name.value })),
      ])
      .filter(({ name }) => !camelCase.test(name))
      .map(({ coordinate, name }) => ({
        coordinate,
        vi: `Tên ${name} không viết theo camelCase.`,
        en: `The name ${name} is not camelCase.`,
      })),
};

/** Enum values are `UPPER_CASE`. */
export const enumValueNames: LintRule = {
  remedy: {
    vi: "Viết hoa toàn bộ, nối bằng gạch dưới: `IN_PROGRESS`.",
    en: "Write all capitals, joined by underscores: `IN_PROGRESS`.",
  },
  check: ({ types }) =>
    types.flatMap(({ name: type, values }) =>
      values
        .filter(({ name }) => !upperCase.test(name.value))
        .map(({ name }) => ({
          coordinate: `${type}.${name.value}`,
          vi: `Giá trị ${name.value} không viết hoa toàn bộ.`,
          en: `The value ${name.value} is not UPPER_CASE.`,
        })),
    ),
};

/** Input types say in their name that they are what comes in. */
export const inputNames: LintRule = {
  remedy: {
    vi: "Đặt tên kết thúc bằng Input, hoặc Filter, Order cho danh sách.",
    en: "End the name in Input, or in Filter or Order for lists.",
  },
  check: ({ types }) =>
    types
      .filter((type) => isInput(type) && !/(Input|Filter|Order)$/.test(type.name))
      .map(({ name }) => ({
        coordinate: name,
        vi: `Tên kiểu đầu vào ${name} không cho biết đó là đầu vào.`,
        en: `The name of the input type ${name} does not say that it is one.`,
      })),
};
