export { createRandom, seeds } from "./random.ts";
export type { Random } from "./random.ts";
export { asApp, startSubgraph } from "./start-subgraph.ts";
export type { GraphqlAnswer, SliceSettings, StartSubgraphOptions, SubgraphUnderTest } from "./start-subgraph.ts";
export { createTestDatabase, runOnCluster, testCluster, testPasswords } from "./test-database.ts";
export { undoAndRedo } from "./undo-and-redo.ts";
export { writeAtOnce } from "./write-at-once.ts";
