/**
 * What the real Terraform takes more than twenty seconds for, most of it waiting for the AWS provider, or npm for what it
 * installs: `npm run stories`. So `npm test`, which has the rest of them, stays under ten minutes on two cores.
 */
module.exports = [
  "test/compatibility/providerBindings.test.ts",
  "test/e2e/adoption.test.ts",
  "test/e2e/alternatives.test.ts",
  "test/e2e/applyOrder.test.ts",
  "test/e2e/firstApply.test.ts",
  "test/e2e/handWrittenHcl.test.ts",
  "test/e2e/hclApply.test.ts",
  "test/e2e/hclOutput.test.ts",
  "test/e2e/install/firstTenMinutes.test.ts",
  "test/e2e/mainJob.test.ts",
  "test/e2e/movingFromHcl.test.ts",
  "test/e2e/opentofu.test.ts",
  "test/e2e/policies/policies.test.ts",
  "test/e2e/provider/interruptions.test.ts",
  "test/e2e/provider/lifecycle.test.ts",
  "test/e2e/provider/packageContent.test.ts",
  "test/e2e/provider/regions.test.ts",
  "test/e2e/severalAccounts.test.ts",
  "test/e2e/unhashedSource.test.ts",
  "test/e2e/validate.test.ts",
  "test/e2e/validation.test.ts",
  "test/e2e/writtenTexts.test.ts",
  "test/emulator/opensearch/local/terraformDomains.test.ts",
  "test/emulator/s3/terraform.test.ts",
].map((path) => `<rootDir>/${path}`);
