// The SDK's notice about its future releases would stand between the results.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

const resultsFile = process.env.TEST_RESULTS_FILE;

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // These take minutes, and have commands of their own: npm run remedies, npm run states, npm run stories.
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/test/remedies/",
    "<rootDir>/test/states/",
    ...require("./tools/jest/stories"),
  ],
  transform: { "^.+\\.ts$": "<rootDir>/tools/jest/TypeScriptTransformer.js" },
  // Examples and documentation import the package as its users do.
  moduleNameMapper: {
    "^cdktf-opensearch-packages$": "<rootDir>/src",
    "^cdktf-opensearch-packages/(validation|dictionary|emulator)$": "<rootDir>/src/$1",
  },
  modulePathIgnorePatterns: ["<rootDir>/lib/"],
  testSequencer: "<rootDir>/tools/jest/SlowFirstSequencer.js",
  reporters: ["default", ...(resultsFile ? ["<rootDir>/tools/jest/ResultsFileReporter.js"] : [])],
  // Far more than any test takes: a machine that is busy with other things is slow, and no test is red for that.
  testTimeout: 60_000,
  // Two for what runs Terraform; `npm test` has four, since most of its tests wait more than they compute.
  maxWorkers: 2,
  // A process that has run many files is up to eight times as slow as a new one at what computes most.
  workerIdleMemoryLimit: "400MB",
};
