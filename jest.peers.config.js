const base = require("./jest.config");

/**
 * `npm run peers:opensearch`: what the engine makes of dictionaries, told by OpenSearch's own code. Not among the tests
 * of `npm test`: it fetches the engines' jars with Maven the first time, and takes minutes.
 *
 * @type {import("jest").Config}
 */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/peers/opensearch"],
  testMatch: ["**/*.peer.ts"],
  testTimeout: 600_000,
};
