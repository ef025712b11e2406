/**
 * `npm run standalone`: builds executables of the plugin and runs them. Not among the tests of `npm test`: it fetches
 * six packages of npm with 250 MB the first time, and takes minutes.
 *
 * @type {import("jest").Config}
 */
module.exports = { ...require("./jest.config.js"), testMatch: ["**/*.standalone.ts"], testTimeout: 600_000 };
