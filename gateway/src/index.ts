export { serveHub } from "./serve-hub.ts";
export type { RunningHub } from "./serve-hub.ts";
export { readGatewaySettings } from "./settings.ts";
export type { GatewaySettings } from "./settings.ts";
export { serveStandalone } from "./standalone/serve-standalone.ts";
