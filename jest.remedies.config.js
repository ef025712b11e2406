const base = require("./jest.config");

/** The remedies that findings print, done word by word with the real Terraform: minutes, so not part of `npm test`. */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/remedies"],
  testPathIgnorePatterns: ["/node_modules/"],
};
