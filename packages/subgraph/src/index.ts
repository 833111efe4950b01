export { readSchema } from "./graphql/read-schema.ts";
export { defineSubgraph } from "./define-subgraph.ts";
export type { LoaderContext, Subgraph, SubgraphContext, SubgraphDefinition } from "./define-subgraph.ts";
export { requireYear } from "./graphql/require-year.ts";
export { askedFields } from "./graphql/asked-fields.ts";
export { localizedText, optionalText } from "./graphql/localized-text.ts";
export type { LocalizedText } from "./graphql/localized-text.ts";
export type { MaskReason } from "./graphql/masked-fields.ts";
export { userError } from "./graphql/user-error.ts";
export type { UserError } from "./graphql/user-error.ts";
export { fromOutbox } from "./outbox/from-outbox.ts";
export type { OutboxField } from "./outbox/from-outbox.ts";
export { canReadPersonalData, collectPersonalData } from "./personal-data.ts";
export type { PersonalDataSection, PersonalDataWords } from "./personal-data.ts";
export { runMigrations } from "./run-migrations.ts";
export { runSubgraph } from "./run-subgraph.ts";
export { serveSubgraph } from "./server/serve-subgraph.ts";
export type { RunningSubgraph, ServeOptions } from "./server/serve-subgraph.ts";
export type { SliceTls } from "./server/slice-tls.ts";
export { canMove, findMove } from "./states/state-machine.ts";
export type { Actor, Concerned, Move, StateMachine } from "./states/state-machine.ts";
export type { Consumer, HubEvent } from "./work/consumer.ts";
export type { Job } from "./work/job.ts";
export type { Tally } from "./work/tally.ts";
export type { WorkContext } from "./work/work-context.ts";
export type { WorkOptions } from "./work/start-work.ts";

// What else a slice outside this repository needs, so that the kit is the only package it names.
export {
  allOf,
  containsWords,
  createPersonalRows,
  guardTable,
  insertRows,
  isCheckViolation,
  isExclusionViolation,
  isUniqueViolation,
  joinSql,
  loadByArguments,
  loadConnection,
  loadConnections,
  loadMany,
  loadOne,
  loadPages,
  logChanges,
  raw,
  rowsBy,
  sql,
  tellChanges,
  tellNoChanges,
} from "@sen/database";
export type {
  ColumnsByField,
  Connection,
  ConnectionQuery,
  PageArguments,
  Sql,
  TableGuard,
  ToldTable,
} from "@sen/database";
export { HubError } from "@sen/errors";
export { hasAnyRole, hasRole, isSignedIn, unitsOfRole } from "@sen/identity";
export type { RoleName, Viewer } from "@sen/identity";
export { Any, EntitySchema } from "typeorm";
export type { EntitySchemaColumnOptions, MigrationInterface, QueryRunner } from "typeorm";
