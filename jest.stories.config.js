const base = require("./jest.config");

/** Whole stories with the real Terraform: `npm run stories`. */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/e2e", "<rootDir>/test/compatibility"],
  testMatch: require("./tools/jest/stories"),
  testPathIgnorePatterns: ["/node_modules/"],
};
