export { buildDashboard } from "./build-dashboard.ts";
export { operationsFile } from "./operations-file.ts";
export { isPublicPage, pageAddresses, shellAddress } from "./page-addresses.ts";
export { longestPage, PageThread } from "./page-thread.ts";
export type { Ask, PageAnswer, PageQuestion, PageThreadOptions, PreparedDocument } from "./page-thread.ts";
export { inLanguage, languageOf, withoutLanguage } from "../src/language/addresses.ts";
export type { Language } from "../src/language/addresses.ts";
