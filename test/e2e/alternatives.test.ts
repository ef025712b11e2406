import { LocalPackages } from "../service/rollout/LocalPackages";
import { describeWithAwsProvider } from "./describeWithTerraform";
import { ProviderWorkspace } from "./provider/ProviderWorkspace";

const TEN_MINUTES_MS = 600_000;
const WORDS = "car, automobile\n";
const NEXT = "car, automobile, motorcar\n";

function stackWith(lifecycle: string): string {
  return `resource "aws_s3_object" "synonyms" {
  bucket      = "dictionaries"
  key         = "synonyms.txt"
  source      = "\${path.module}/synonyms.txt"
  source_hash = filesha256("\${path.module}/synonyms.txt")
}
resource "aws_opensearch_package" "synonyms" {
  package_name        = "product-synonyms"
  package_type        = "TXT-DICTIONARY"
  package_description = filesha256("\${path.module}/synonyms.txt")
  package_source {
    s3_bucket_name = aws_s3_object.synonyms.bucket
    s3_key         = aws_s3_object.synonyms.key
  }
}
resource "aws_opensearch_package_association" "synonyms" {
  domain_name = "search-prod"
  package_id  = aws_opensearch_package.synonyms.id
  ${lifecycle}
}
`;
}

const REPLACED =
  "lifecycle {\n    replace_triggered_by = [aws_opensearch_package.synonyms.package_description]\n  }";

/** What docs/alternatives.md says of the ways that need nothing of ours. */
describeWithAwsProvider("a changed file, with the AWS provider alone", () => {
  async function applied(
    lifecycle: string,
    then: (local: LocalPackages, workspace: ProviderWorkspace) => Promise<void>,
  ): Promise<void> {
    // The AWS provider associates a package right after its creation, so here its copy takes no time.
    const local = await LocalPackages.start(["search-prod"], { delays: { copyingMs: 0, validatingMs: 0 } });
    const workspace = await ProviderWorkspace.create(local);
    try {
      workspace.write("synonyms.txt", WORDS);
      workspace.configure(stackWith(lifecycle));
      await workspace.terraform.init();
      await workspace.terraform.apply();
      workspace.write("synonyms.txt", NEXT);
      local.resetCalls();
      await then(local, workspace);
    } finally {
      await workspace.remove();
      await local.stop();
    }
  }

  test(
    "with the hash in the description makes a new version, leaves the domain at the old words, and plans nothing more",
    () =>
      applied("", async (local, { terraform }) => {
        await terraform.apply();
        expect(local.calls("UpdatePackage")).toBe(1);
        expect(local.emulator.domainFiles().map(({ bytes }) => bytes.toString())).toEqual([WORDS]);
        expect((await terraform.plan()).changes).toBe(false);
      }),
    TEN_MINUTES_MS,
  );

  test(
    "with replace_triggered_by takes the dictionary off the domain before it puts it on again",
    () =>
      applied(REPLACED, async (local, { terraform }) => {
        expect((await terraform.plan()).output).toContain("1 to add, 2 to change, 1 to destroy");
        await terraform.applyPlan();
        const writes = local.requests.filter(({ operation }) => /^(Diss|Ass)ociatePackage$/.test(operation));
        expect(writes.map(({ operation }) => operation)).toEqual(["DissociatePackage", "AssociatePackage"]);
      }),
    TEN_MINUTES_MS,
  );

  test(
    "with replace_triggered_by fails where an index uses the dictionary",
    () =>
      applied(REPLACED, async (local, { terraform }) => {
        local.emulator.faults.packageInUse();
        const { exitCode, output } = await terraform.run("apply", "-no-color", "-auto-approve").result;
        expect([exitCode, output]).toEqual([1, expect.stringContaining("in use")]);
      }),
    TEN_MINUTES_MS,
  );
});
