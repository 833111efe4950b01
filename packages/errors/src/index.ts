export { errorMessages, localizeError } from "./codes.ts";
export type { ErrorCode, LocalizedMessage } from "./codes.ts";
export { HubError } from "./hub-error.ts";
