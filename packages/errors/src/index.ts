export { errorMessages, localizeError } from "./codes.ts";
export type { ErrorCode, ErrorDetail, LocalizedMessage } from "./codes.ts";
export { HubError } from "./hub-error.ts";
