const base = require("./jest.config");

/**
 * `npm run peers:opensearch` and `npm run peers:plugin`: what programs by others make of our files and of our plugin.
 * Not among the tests of `npm test`: what they are made of is fetched the first time, and they take minutes.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/peers"],
  testMatch: ["**/*.peer.ts"],
  testTimeout: 600_000,
};
