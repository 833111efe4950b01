export type {
  Backlog,
  CarriedEvent,
  Carrier,
  CarrierOperator,
  CarrierOptions,
  ConsumerSubscription,
  DeadLetter,
  DeadLetterFilter,
  Delivery,
  PublishedEvent,
} from "./carrier/carrier.ts";
export { openCarrier, openCarrierOperator } from "./carrier/open-carrier.ts";
export { usualRetries } from "./carrier/retry-policy.ts";
export type { RetryPolicy } from "./carrier/retry-policy.ts";
export { WakeUp } from "./carrier/wake-up.ts";
export { createDataSource } from "./data-source.ts";
export type { DataSourceOptions, MigrationClass } from "./data-source.ts";
export {
  isCheckViolation,
  isExclusionViolation,
  isUniqueViolation,
  translateDatabaseError,
  triesToWrite,
} from "./database-error.ts";
export { loadByArguments, loadMany, loadOne } from "./loaders.ts";
export { createConnection, requirePageSize } from "./paging/connection.ts";
export type { Connection, PageArguments, PageAsks } from "./paging/connection.ts";
export { createCursorCodec } from "./paging/cursor.ts";
export type { CursorCodec } from "./paging/cursor.ts";
export type { OrderColumn } from "./paging/keyset.ts";
export { loadConnection, loadConnections } from "./paging/load-connections.ts";
export type { ConnectionQuery } from "./paging/load-connections.ts";
export type { ColumnsByField } from "./rows/row-shape.ts";
export { rowsBy } from "./rows/rows-by.ts";
export { loadPages } from "./paging/load-pages.ts";
export {
  boundPast,
  checkPast,
  findBound,
  joinMonths,
  lockForMoment,
  partitionByMonth,
} from "./partitions/monthly-table.ts";
export type { MonthlyTable } from "./partitions/monthly-table.ts";
export { guardTable } from "./provisioning/guard-table.ts";
export type { TableGuard } from "./provisioning/guard-table.ts";
export { insertRows } from "./provisioning/insert-rows.ts";
export { NoticeListener } from "./notice-listener.ts";
export { migrate, revertMigrations } from "./provisioning/migrate.ts";
export { leaveParentsToPlanner, lookUpParents } from "./provisioning/parent-policies.ts";
export { restoreFunctions } from "./provisioning/restore-functions.ts";
export { appRole, ownerRole } from "./provisioning/names.ts";
export { isDayOff } from "./provisioning/working-days.ts";
export { provisionSubgraphs } from "./provisioning/provision-subgraph.ts";
export type { SubgraphCredentials } from "./provisioning/provision-subgraph.ts";
export { formatDatabaseUrl, parseDatabaseUrl } from "./settings.ts";
export type { DatabaseSettings } from "./settings.ts";
export { containsWords } from "./sql/contains-words.ts";
export { searchPatterns } from "./sql/search-patterns.ts";
export { allOf, joinSql, raw, sql } from "./sql/sql.ts";
export type { Sql } from "./sql/sql.ts";
export { withClient } from "./with-client.ts";
export { logChanges } from "./standard/change-log.ts";
export { changesChannel, tellChanges, tellNoChanges } from "./standard/change-notices.ts";
export type { ToldTable } from "./standard/change-notices.ts";
export type { LoggedTable } from "./standard/change-log.ts";
export { createPersonalRows } from "./standard/personal-rows.ts";
export type { HeldRows } from "./standard/personal-rows.ts";
export { standardMigrations } from "./standard/standard-tables.ts";
export { ViewerDatabase } from "./viewer-database.ts";
export type { EmittedEvent, ViewerDatabaseOptions } from "./viewer-database.ts";
export { embeddedMajor } from "./embedded/binaries.ts";
export { hasEmbeddedCluster } from "./embedded/run-identity.ts";
export { startEmbeddedPostgres } from "./embedded/start-embedded-postgres.ts";
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from "./embedded/start-embedded-postgres.ts";
export { Replica } from "./replica/replica.ts";
export type { ReadSource } from "./replica/replica.ts";
export { readManifest } from "./recovery/manifest.ts";
export type { BackupManifest } from "./recovery/manifest.ts";
export { finishRestore, prepareRestore } from "./recovery/restore-backup.ts";
export type { ArchivePatience, ArchiveWait } from "./recovery/await-archive.ts";
export { takeBackup } from "./recovery/take-backup.ts";
