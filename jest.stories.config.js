const base = require("./jest.config");

/** Whole stories with the real Terraform, and what it makes of the local AWS: `npm run stories`. */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/e2e", "<rootDir>/test/compatibility", "<rootDir>/test/emulator"],
  testMatch: require("./tools/jest/stories"),
  testPathIgnorePatterns: ["/node_modules/"],
};
