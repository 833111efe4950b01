import { HubError } from "@sen/errors";

/** SQLSTATE codes the project tells apart (PostgreSQL, appendix A). */
const sqlState = {
  uniqueViolation: "23505",
  checkViolation: "23514",
  exclusionViolation: "23P01",
  insufficientPrivilege: "42501",
  diskFull: "53100",
  queryCanceled: "57014",
  readOnly: "25006",
  /** On a replica: what it read was vacuumed away on the primary. */
  serializationFailure: "40001",
} as const;

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
}

/** The PostgreSQL error inside whatever TypeORM or node-postgres threw; null when it is none. */
function findDriverError(error: unknown): DriverError | null {
  if (typeof error !== "object" || error === null) return null;
  if ("driverError" in error) return findDriverError(error.driverError);
  return "code" in error && typeof error.code === "string" ? (error as DriverError) : null;
}

function isViolation(error: unknown, state: string, constraint: string | undefined): boolean {
  const found = findDriverError(error);
  return found?.code === state && (constraint === undefined || found.constraint === constraint);
}

/** True when the database refused a second row where `constraint` (or any unique constraint) allows one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, sqlState.uniqueViolation, constraint);
}

/** True when a CHECK constraint refused a row. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, sqlState.checkViolation, constraint);
}

/** True when two rows overlap that may not. */
export function isExclusionViolation(error: unknown, constraint?: string): boolean {
  return isViolation(error, sqlState.exclusionViolation, constraint);
}

/** What the system, PostgreSQL and node-postgres say of a connection that ended: its transaction is rolled back. */
const lostCodes: ReadonlySet<unknown> = new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P05",
  "08006",
]);
const isUnusable = "Client has encountered a connection error and is not queryable";
/** TypeORM gives a connection that ended between two statements back by itself, and says this of the next one. */
const isGivenBack = "Query runner already released. Cannot run queries anymore.";
const lostMessages: ReadonlySet<unknown> = new Set([
  isUnusable,
  isGivenBack,
  "Connection terminated",
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
]);

/** True when a statement failed because its connection ended. */
export function isConnectionLost(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("driverError" in error) return isConnectionLost(error.driverError);
  return ("code" in error && lostCodes.has(error.code)) || ("message" in error && lostMessages.has(error.message));
}

/** True when a replica could not do what the primary can: it would have had to write, was interrupted, or went away. */
export function needsPrimary(error: unknown): boolean {
  return (
    triesToWrite(error) || findDriverError(error)?.code === sqlState.serializationFailure || isConnectionLost(error)
  );
}

/** True when something was to be written where nothing may be, as on a replica. */
export function triesToWrite(error: unknown): boolean {
  return findDriverError(error)?.code === sqlState.readOnly;
}

/** True when the connection had ended before the statement, which then never left. */
export function wasNeverSent(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("driverError" in error) return wasNeverSent(error.driverError);
  return "message" in error && (error.message === isUnusable || error.message === isGivenBack);
}

/** Translates what PostgreSQL refuses into the project's error; gives anything else back unchanged. */
export function translateDatabaseError(error: unknown): unknown {
  const found = findDriverError(error);
  if (isWaitForConnection(error) || isConnectionLost(error))
    return new HubError("UNAVAILABLE", { service: "PostgreSQL" }, { cause: error });
  switch (found?.code) {
    case sqlState.insufficientPrivilege:
      return new HubError(
        "FORBIDDEN",
        { what: { vi: "quy tắc bảo vệ dữ liệu theo dòng", en: "row-level security" } },
        { cause: error },
      );
    case sqlState.uniqueViolation:
    case sqlState.checkViolation:
    case sqlState.exclusionViolation:
      return new HubError(
        "VALIDATION",
        { what: found.constraint ?? { vi: "một ràng buộc dữ liệu", en: "a constraint of the data" } },
        { cause: error },
      );
    case sqlState.diskFull:
    case sqlState.queryCanceled:
    case "ECONNREFUSED":
    case "57P03":
      return new HubError("UNAVAILABLE", { service: "PostgreSQL" }, { cause: error });
    default:
      return error;
  }
}

/** True when all connections of the pool were in use for too long; pg-pool gives its error no code. */
function isWaitForConnection(error: unknown): boolean {
  return error instanceof Error && error.message === "timeout exceeded when trying to connect";
}
