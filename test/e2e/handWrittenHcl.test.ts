import { LocalPackages } from "../service/rollout/LocalPackages";
import { describeWithAwsProvider } from "./describeWithTerraform";
import { ProviderWorkspace } from "./provider/ProviderWorkspace";

const TEN_MINUTES_MS = 600_000;
const WORDS = "car, automobile\n";
const NEXT = "car, automobile, motorcar\n";
const HASH = 'filesha256("${path.module}/synonyms.txt")';

interface Parts {
  readonly object?: string;
  readonly mark?: string;
  readonly packageId?: string;
}

function handWritten({
  object = "",
  mark = "",
  packageId = "aws_opensearch_package.synonyms.id",
}: Parts): string {
  return `resource "aws_s3_object" "synonyms" {
  bucket = "dictionaries"
  key    = "synonyms.txt"
  source = "\${path.module}/synonyms.txt"
  ${object}
}
resource "aws_opensearch_package" "synonyms" {
  package_name        = "product-synonyms"
  package_type        = "TXT-DICTIONARY"
  package_description = "Synonyms${mark}"
  package_source {
    s3_bucket_name = aws_s3_object.synonyms.bucket
    s3_key         = aws_s3_object.synonyms.key
  }
}
resource "aws_opensearch_package_association" "synonyms" {
  domain_name = "search-prod"
  package_id  = ${packageId}
}
`;
}

/** What docs/adoption.md tells people to add. */
const ADDED = `resource "opensearchpackages_package_content" "synonyms" {
  package_id          = aws_opensearch_package.synonyms.id
  s3_bucket_name      = aws_s3_object.synonyms.bucket
  s3_key              = aws_s3_object.synonyms.key
  content_sha256      = ${HASH}
  package_description = "Synonyms"
}
resource "opensearchpackages_rollout" "synonyms" {
  domain_name     = aws_opensearch_package_association.synonyms.domain_name
  package_id      = aws_opensearch_package.synonyms.id
  package_version = opensearchpackages_package_content.synonyms.available_package_version
  content_sha256  = ${HASH}
}
`;

describeWithAwsProvider("a package that somebody wrote in HCL and has in a state", () => {
  test(
    "gets the mark, the content and the rollout without a replacement, and then follows its file",
    async () => {
      // The AWS provider associates a package right after its creation, so here its copy takes no time.
      const local = await LocalPackages.start(["search-prod"], { delays: { copyingMs: 0, validatingMs: 0 } });
      const workspace = await ProviderWorkspace.create(local);
      const { terraform } = workspace;
      try {
        workspace.write("synonyms.txt", WORDS);
        workspace.configure(handWritten({}));
        await terraform.init();
        await terraform.apply();

        const marked = { object: `source_hash = ${HASH}`, mark: ` [sha256:\${${HASH}}]` };
        const packageId = "opensearchpackages_package_content.synonyms.package_id";
        workspace.configure(handWritten({ ...marked, packageId }) + ADDED);
        expect((await terraform.plan()).output).toContain("Plan: 2 to add, 2 to change, 0 to destroy.");
        await terraform.applyPlan();

        workspace.write("synonyms.txt", NEXT);
        expect((await terraform.plan()).output).toContain("Plan: 0 to add, 4 to change, 0 to destroy.");
        await terraform.applyPlan();
        expect(local.emulator.domainFiles().map(({ bytes }) => bytes.toString())).toEqual([NEXT]);
        expect([local.calls("CreatePackage"), local.calls("DissociatePackage")]).toEqual([1, 0]);
        expect((await terraform.plan()).changes).toBe(false);
      } finally {
        await workspace.remove();
        await local.stop();
      }
    },
    TEN_MINUTES_MS,
  );
});
