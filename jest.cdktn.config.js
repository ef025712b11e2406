const base = require("./jest.config");

/**
 * `npm run cdktn`: the package and its tests on CDK Terrain. Not among the tests of `npm test`: it installs 500 MB from
 * npm the first time, and takes minutes.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/cdktn"],
  testMatch: ["**/*.cdktn.ts"],
  testTimeout: 600_000,
};
