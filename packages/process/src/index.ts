export { settings } from "./settings/list-settings.ts";
export type { Reader, Setting } from "./settings/setting.ts";
export { applySettings, resolveSettings } from "./settings/resolve-settings.ts";
export { openTraces } from "./traces/open-traces.ts";
export type { TraceFacts, TraceSpan, Traces } from "./traces/traces.ts";
