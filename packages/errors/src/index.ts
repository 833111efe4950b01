export { errorMessages, localizeError } from "./codes.ts";
export type { ErrorCode, ErrorDetail, LocalizedMessage } from "./codes.ts";
export { graphMessages, isGraphCode, localizeGraphError } from "./graph-codes.ts";
export type { GraphCode } from "./graph-codes.ts";
export { HubError } from "./hub-error.ts";
