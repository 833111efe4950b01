// The public face of the gateway without a hub: light to import, since `sen gateway` should answer at once.
export { runStandalone } from "./standalone/run-standalone.ts";
export { standaloneSettings } from "./standalone/standalone-settings.ts";
