/**
 * `npm run jsii`: the constructs in Python, Java and Go, made by jsii. Not among the tests of `npm test`: it installs
 * 500 MB of Python packages the first time, and takes minutes.
 *
 * @type {import("jest").Config}
 */
module.exports = { ...require("./jest.config.js"), testMatch: ["**/*.jsii.ts"], testTimeout: 1_800_000 };
