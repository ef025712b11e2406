/**
 * Stories that the real Terraform tells for minutes, most of them waiting for the AWS provider: `npm run stories`, and not
 * part of `npm test`.
 */
module.exports = [
  "test/e2e/adoption.test.ts",
  "test/e2e/alternatives.test.ts",
  "test/e2e/hclApply.test.ts",
  "test/e2e/hclOutput.test.ts",
  "test/e2e/movingFromHcl.test.ts",
  "test/e2e/opentofu.test.ts",
  "test/e2e/policies/policies.test.ts",
  "test/e2e/severalAccounts.test.ts",
  "test/e2e/writtenTexts.test.ts",
].map((path) => `<rootDir>/${path}`);
