import { Kind, print } from "graphql";
import { argumentsOf, ownFields } from "./lint-rule.ts";
import type { LintProblem, LintRule, LintSubject, MemberNode } from "./lint-rule.ts";

/** A mutation takes one `input` and gives one payload, in which expected failures are data. */
export const mutationShape: LintRule = {
  remedy: {
    vi: "`doThing(input: DoThingInput!): DoThingPayload`, với `userErrors: [UserError!]!` trong payload.",
    en: "`doThing(input: DoThingInput!): DoThingPayload`, with `userErrors: [UserError!]!` in the payload.",
  },
  check: (subject) =>
    ownFields(subject)
      .filter(({ type }) => type.root === "Mutation")
      .flatMap(({ field, coordinate }) => [
        ...checkInput(field, coordinate),
        ...checkPayload(field, coordinate, subject),
      ]),
};

function checkInput(field: MemberNode, coordinate: string): LintProblem[] {
  const [input, ...others] = argumentsOf(field);
  const fits = input?.name.value === "input" && /^\w+Input!$/.test(print(input.type)) && others.length === 0;
  if (fits) return [];
  return [
    {
      coordinate,
      vi: `${coordinate} không nhận đúng một tham số \`input\` bắt buộc có kiểu …Input.`,
      en: `${coordinate} does not take exactly one argument, a required \`input\` of a type …Input.`,
    },
  ];
}

function checkPayload({ type }: MemberNode, coordinate: string, { types }: LintSubject): LintProblem[] {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  const payload = named.kind === Kind.NAMED_TYPE ? named.name.value : "";
  if (!payload.endsWith("Payload"))
    return [
      {
        coordinate,
        vi: `${coordinate} không trả về một kiểu …Payload.`,
        en: `${coordinate} does not return a type …Payload.`,
      },
    ];
  const fields = types.filter(({ name }) => name === payload).flatMap((each) => each.fields);
  if (fields.some(({ name }) => name.value === "userErrors")) return [];
  return [{ coordinate: payload, vi: `${payload} không có \`userErrors\`.`, en: `${payload} has no \`userErrors\`.` }];
}
