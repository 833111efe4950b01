import { GraphQLError } from "graphql";
import { explainSyntaxError } from "../composition/explain-error.ts";
import type { Finding } from "../slices/finding.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { readSliceForLint } from "./lint-rules/lint-rule.ts";
import { findForeignTypes } from "./slice-index.ts";
import type { LintRule } from "./lint-rules/lint-rule.ts";
import { deprecationReasons } from "./lint-rules/deprecation-reasons.ts";
import { descriptions } from "./lint-rules/descriptions.ts";
import { mutationShape } from "./lint-rules/mutation-shape.ts";
import { enumValueNames, fieldNames, inputNames, typeNames } from "./lint-rules/names.ts";
import { nullableAcrossSlices } from "./lint-rules/nullable-across-slices.ts";
import { pagination } from "./lint-rules/pagination.ts";
import { personalDataClass } from "./lint-rules/personal-data-class.ts";

const rules = {
  "type-names": typeNames,
  "field-names": fieldNames,
  "enum-value-names": enumValueNames,
  "input-names": inputNames,
  descriptions,
  pagination,
  "nullable-across-slices": nullableAcrossSlices,
  "personal-data-class": personalDataClass,
  "deprecation-reasons": deprecationReasons,
  "mutation-shape": mutationShape,
} as const satisfies Record<string, LintRule>;

export type LintRuleName = keyof typeof rules;

/** `error` stops a publish, `warn` is told, `off` is not looked at. */
export type LintLevel = "off" | "warn" | "error";

export interface LintConfig {
  /** Levels of rules; those not named keep their own. */
  readonly rules?: Partial<Readonly<Record<LintRuleName, LintLevel>>>;
  /** Types of the slice that belong to other slices, to which it only adds; those it extends by `extend type` are known to. */
  readonly foreignTypes?: readonly string[];
  /** The graph's slices, from which more of such types are found. */
  readonly others?: readonly SliceSchema[];
}

/** All rules with the level they have unless a configuration says another. */
export const lintLevels: Readonly<Record<LintRuleName, LintLevel>> = {
  "type-names": "warn",
  "field-names": "warn",
  "enum-value-names": "warn",
  "input-names": "warn",
  descriptions: "warn",
  pagination: "warn",
  "nullable-across-slices": "error",
  "personal-data-class": "warn",
  "deprecation-reasons": "warn",
  "mutation-shape": "warn",
};

/** What of a slice's schema goes against the house's habits. */
export function lintSlice(slice: SliceSchema, config: LintConfig = {}): readonly Finding[] {
  try {
    const foreign = [...(config.foreignTypes ?? []), ...findForeignTypes(slice, config.others ?? [])];
    const subject = readSliceForLint(slice, foreign);
    return namesOfRules.flatMap((name) => {
      const level = config.rules?.[name] ?? lintLevels[name];
      if (level === "off") return [];
      const rule: LintRule = rules[name];
      return rule.check(subject).map(({ coordinate, vi, en }): Finding => ({
        severity: level === "error" ? "ERROR" : "WARNING",
        code: `LINT_${name.toUpperCase().replaceAll("-", "_")}`,
        coordinate,
        slices: [slice.name],
        owners: [slice.owner],
        message: { vi, en },
        remedy: rule.remedy,
      }));
    });
  } catch (error) {
    if (error instanceof GraphQLError) return [explainSyntaxError(error, slice)];
    throw error;
  }
}

// The keys of a literal are what its type says.
const namesOfRules = Object.keys(rules) as LintRuleName[];
