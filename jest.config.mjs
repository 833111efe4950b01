/** Jest runs TypeScript as Node does: types are stripped, nothing is compiled. */
export default {
  testEnvironment: "node",
  transform: {},
  extensionsToTreatAsEsm: [".ts"],
  testMatch: ["<rootDir>/{gateway,packages,subgraphs,examples,test}/**/*.test.ts"],
  globalSetup: "<rootDir>/packages/testing/src/jest-setup.ts",
  globalTeardown: "<rootDir>/packages/testing/src/jest-teardown.ts",
  testTimeout: 30_000,
  modulePathIgnorePatterns: ["<rootDir>/.sen"],
};
