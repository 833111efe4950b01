/** Jest runs TypeScript as Node does: types are stripped, nothing is compiled. */
export default {
  testEnvironment: "node",
  transform: {},
  extensionsToTreatAsEsm: [".ts"],
  testMatch: ["<rootDir>/{gateway,packages,subgraphs,examples,test}/**/*.test.ts"],
  globalSetup: "<rootDir>/packages/testing/src/jest-setup.ts",
  globalTeardown: "<rootDir>/packages/testing/src/jest-teardown.ts",
  // For tests that hang, not for slow machines: a limit that a busy one reaches would say nothing about the code.
  testTimeout: 180_000,
  modulePathIgnorePatterns: ["<rootDir>/.sen"],
};
