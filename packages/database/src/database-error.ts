import { HubError } from "@sen/errors";

/** SQLSTATE codes the project tells apart (PostgreSQL, appendix A). */
const sqlState = {
  uniqueViolation: "23505",
  checkViolation: "23514",
  exclusionViolation: "23P01",
  insufficientPrivilege: "42501",
  diskFull: "53100",
  queryCanceled: "57014",
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

/** Translates what PostgreSQL refuses into the project's error; gives anything else back unchanged. */
export function translateDatabaseError(error: unknown): unknown {
  const found = findDriverError(error);
  if (isWaitForConnection(error)) return new HubError("UNAVAILABLE", { service: "PostgreSQL" }, { cause: error });
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
    case "57P01":
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
