export { buildDashboard } from "./build-dashboard.ts";
export { pageAddresses } from "./page-addresses.ts";
export { operationsFile } from "./operations-file.ts";
