export { checkSlices } from "./checks/check-slices.ts";
export type { CheckedSlices, KnownUsage, SlicesToCheck } from "./checks/check-slices.ts";
export { compareSchemas } from "./checks/compare-schemas.ts";
export type { SchemaChange } from "./checks/compare-schemas.ts";
export { findOwnersIn } from "./checks/find-owners.ts";
export type { FindOwners } from "./checks/find-owners.ts";
export { lintLevels, lintSlice } from "./checks/lint.ts";
export type { LintConfig, LintLevel, LintRuleName } from "./checks/lint.ts";
export { checkSliceUse, findSliceUse } from "./checks/slice-use.ts";
export type { SliceUse } from "./checks/slice-use.ts";
export { createReport, exitCode, writeJson, writeMarkdown, writeText } from "./checks/write-report.ts";
export type { CheckReport, Language } from "./checks/write-report.ts";
export { buildApiSchema } from "./composition/api-schema.ts";
export { composeSlices } from "./composition/compose-slices.ts";
export type { Composition } from "./composition/compose-slices.ts";
export type { Finding, Severity } from "./slices/finding.ts";
export type { SliceSchema } from "./slices/slice-schema.ts";
export { describeOperation } from "./usage/describe-operation.ts";
export { findAffectedOperations, usageDefaults } from "./usage/find-affected-operations.ts";
export type { AffectedByChange, UsageSettings } from "./usage/find-affected-operations.ts";
export type {
  Client,
  KnownOperation,
  OperationCount,
  RecordedUsage,
  TrustedDocument,
  UsageReport,
} from "./usage/usage.ts";
