export { serveHub } from "./serve-hub.ts";
export type { RunningHub } from "./serve-hub.ts";
export { readGatewaySettings } from "./settings.ts";
export type { GatewaySettings } from "./settings.ts";
export { runStandalone } from "./standalone/run-standalone.ts";
export { serveStandalone } from "./standalone/serve-standalone.ts";
export { standaloneSettings } from "./standalone/standalone-settings.ts";
