/** Jest runs TypeScript as Node does: types are stripped, nothing is compiled. One real PostgreSQL comes and goes with the run. */
export default {
  testEnvironment: "node",
  transform: {},
  extensionsToTreatAsEsm: [".ts"],
  testMatch: ["<rootDir>/{src,test}/**/*.test.ts"],
  globalSetup: "@sen/testing/jest-setup",
  globalTeardown: "@sen/testing/jest-teardown",
  // For tests that hang, not for slow machines.
  testTimeout: 180_000,
};
