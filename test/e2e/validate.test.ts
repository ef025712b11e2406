import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformWorkspace } from "../../tools/terraform";
import type { ValidationReport } from "../../src/validation";
import { validate } from "../../src/validation";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { BUCKET, LiveDictionaries, sha256Of } from "../validation/LiveDictionaries";
import { describeWithAwsProvider } from "./describeWithTerraform";

const TEN_MINUTES_MS = 600_000;
const CONTENT = "a, b\n";

/** A package in a module with for_each, by an aliased provider: where the shapes of a plan are richest. */
const ROOT = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "region" { default = "us-east-1" }
provider "aws" {
  alias                       = "search"
  region                      = var.region
  skip_requesting_account_id  = true
  skip_credentials_validation = true
}
module "words" {
  source    = "./words"
  for_each  = toset(["synonyms"])
  name      = each.key
  providers = { aws = aws.search }
}
`;
const MODULE = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "name" {}
resource "aws_opensearch_package" "this" {
  package_name        = var.name
  package_type        = "TXT-DICTIONARY"
  package_description = "[sha256:${sha256Of(CONTENT)}]"
  package_source {
    s3_bucket_name = "${BUCKET}"
    s3_key         = var.name
  }
}
resource "aws_opensearch_package_association" "on_prod" {
  package_id  = aws_opensearch_package.this.id
  domain_name = "search-prod"
}
`;

describeWithAwsProvider("validation of a plan that the real Terraform made", () => {
  let live: LiveDictionaries;
  let terraform: TerraformWorkspace;
  const directory = makeTemporaryFolder("validate-e2e");

  beforeAll(async () => {
    live = await LiveDictionaries.start();
    await live.upload("synonyms", CONTENT);
    writeFileSync(join(directory, "main.tf"), ROOT);
    const module = join(directory, "words");
    mkdirSync(module);
    writeFileSync(join(module, "main.tf"), MODULE);
    terraform = new TerraformWorkspace({ directory, environment: live.aws.environment() });
    await terraform.init();
  }, TEN_MINUTES_MS);
  afterAll(async () => {
    rmSync(directory, { recursive: true });
    await live.stop();
  });

  async function planned(): Promise<ValidationReport> {
    await terraform.plan();
    const inputs = [{ name: "plan.json", content: await terraform.showPlan() }];
    return validate({ inputs, settings: live.settings });
  }

  it(
    "finds what may come too early, predicts a name that is taken, and the apply fails as predicted",
    async () => {
      const withoutGate = await planned();
      expect(withoutGate.findings).toMatchObject([
        {
          code: "package-not-available",
          severity: "warning",
          domainName: "search-prod",
          refusal: {
            certainty: "possible",
            doneBefore: ['module.words["synonyms"].aws_opensearch_package.this'],
          },
        },
      ]);
      expect(withoutGate.deliveries).toMatchObject([
        {
          address: 'module.words["synonyms"].aws_opensearch_package_association.on_prod',
          packageAddress: 'module.words["synonyms"].aws_opensearch_package.this',
          region: "us-east-1",
          versionAfterApply: "(known after apply)",
        },
      ]);
      await live.package("synonyms", CONTENT);
      expect((await planned()).findings).toMatchObject([{ code: "package-name-taken" }]);
      await expect(terraform.applyPlan()).rejects.toThrow();
    },
    TEN_MINUTES_MS,
  );
});
