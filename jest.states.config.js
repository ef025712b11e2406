const base = require("./jest.config");

/** What the real Terraform makes of every state of the service, and of every change, in one apply: minutes, so not part of `npm test`. */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/states"],
  testPathIgnorePatterns: ["/node_modules/"],
};
