// One test file, run again for each mutant that `tools/mutation` asks it about: `npm run mutation`.
const config = require("./jest.config.js");

/** @type {import("jest").Config} */
module.exports = {
  ...config,
  transform: { "^.+\\.ts$": "<rootDir>/tools/mutation/jest/MutatingTransformer.js" },
  testEnvironment: "<rootDir>/tools/mutation/jest/MutantsEnvironment.js",
  setupFilesAfterEnv: ["<rootDir>/tools/mutation/jest/loadAgain.js"],
  cacheDirectory: "<rootDir>/.cache/mutation/jest",
  reporters: [],
  testSequencer: "@jest/test-sequencer",
};
