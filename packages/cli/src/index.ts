export { composeSchemas, composeSupergraph, writeSupergraph } from "./compose.ts";
export type { ComposedSlice } from "./compose.ts";
export { findDemoSubject, listDemoPeople } from "./demo/list-demo-people.ts";
export { demoDay } from "./demo/generate-demo.ts";
export { seedDemo } from "./demo/seed-demo.ts";
export type { ScaleProfileName } from "./scale/profiles.ts";
export { seedScale } from "./scale/seed-scale.ts";
export { ownSlices } from "./slices.ts";
export { subgraphs } from "./subgraphs.ts";
