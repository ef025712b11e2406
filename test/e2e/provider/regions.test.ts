import { LocalPackages } from "../../service/rollout/LocalPackages";
import { describeWithTerraform } from "../describeWithTerraform";
import { ProviderWorkspace, rolloutOf } from "./ProviderWorkspace";

const LIMIT_MS = 180_000;
/** The same name in both regions: whatever mixes them up is found out. */
const DOMAIN = "search-prod";
const REGION = "eu-west-1";
const HOME = "car, automobile\n";
const OTHER = "lorry, truck\n";
const NEWER = "lorry, truck, van\n";

describeWithTerraform("one provider configuration for two regions", () => {
  let home: LocalPackages;
  let other: LocalPackages;
  let workspace: ProviderWorkspace;
  let ids: { readonly home: string; readonly other: string };

  beforeEach(async () => {
    home = await LocalPackages.start([DOMAIN]);
    other = await home.inRegion(REGION, DOMAIN);
    ids = { home: await home.create("synonyms", HOME), other: await other.create("synonyms", OTHER) };
    workspace = await ProviderWorkspace.create(home);
  }, LIMIT_MS);
  afterEach(async () => {
    await workspace.remove();
    other.client.destroy();
    await home.stop();
  });

  function configure(): void {
    workspace.configure(`${rolloutOf(DOMAIN, ids.home, "", "home")}
${rolloutOf(DOMAIN, ids.other, `region = "${REGION}"`, "other")}
data "opensearchpackages_package" "other" {
  package_name = "synonyms"
  region       = "${REGION}"
}
data "opensearchpackages_association" "other" {
  domain_name = opensearchpackages_rollout.other.domain_name
  package_id  = data.opensearchpackages_package.other.package_id
  region      = opensearchpackages_rollout.other.region
  depends_on  = [opensearchpackages_rollout.other]
}
data "opensearchpackages_domain" "other" {
  domain_name = "${DOMAIN}"
  region      = "${REGION}"
}
output "found" { value = data.opensearchpackages_package.other.package_id }
output "arn" { value = data.opensearchpackages_domain.other.arn }
output "up_to_date" { value = data.opensearchpackages_association.other.up_to_date }
`);
  }

  test(
    "each domain is brought to the package of its own region, and a change of one is planned for that one",
    async () => {
      const { terraform } = workspace;
      configure();
      await terraform.init();
      await terraform.apply();
      expect(home.served(ids.home, DOMAIN)).toBe(HOME);
      expect(other.served(ids.other, DOMAIN)).toBe(OTHER);
      expect(await terraform.outputs()).toMatchObject({
        found: ids.other,
        arn: expect.stringContaining(`:${REGION}:`) as string,
        up_to_date: true,
      });
      expect((await terraform.plan()).changes).toBe(false);

      await other.update(ids.other, "synonyms", NEWER);
      expect((await terraform.plan()).output).toContain("Plan: 0 to add, 1 to change, 0 to destroy.");
      await terraform.applyPlan();
      expect(other.served(ids.other, DOMAIN)).toBe(NEWER);
      expect(home.served(ids.home, DOMAIN)).toBe(HOME);
    },
    LIMIT_MS,
  );

  test(
    "an import keeps the region that its id names, and a region without the package is an error of the plan",
    async () => {
      const { terraform } = workspace;
      await other.associate(ids.other, DOMAIN);
      workspace.configure(rolloutOf(DOMAIN, ids.other, `region = "${REGION}"`));
      await terraform.init();
      const id = `${DOMAIN}/${ids.other}@${REGION}`;
      const { exitCode } = await terraform.run("import", "opensearchpackages_rollout.this", id).result;
      expect(exitCode).toBe(0);
      expect((await terraform.plan()).changes).toBe(false);

      const pair = `domain_name = "${DOMAIN}"\n  package_id = "${ids.other}"`;
      for (const elsewhere of [
        rolloutOf(DOMAIN, ids.other, `region = "us-east-1"`),
        `resource "opensearchpackages_association_gate" "this" {\n  ${pair}\n}\n`,
        `data "opensearchpackages_association" "this" {\n  ${pair}\n}\n`,
        `resource "opensearchpackages_package_content" "this" {
  package_id     = "${ids.other}"
  s3_bucket_name = "dictionaries"
  s3_key         = "synonyms"
  content_sha256 = "${"0".repeat(64)}"
  region         = "us-east-1"
}
`,
      ]) {
        workspace.configure(elsewhere);
        const { exitCode: planned, output } = await terraform.run("plan", "-no-color").result;
        expect([planned, output]).toEqual([
          1,
          expect.stringMatching(
            new RegExp(`There is no package ${ids.other} in (us-east-1|the region of the provider)`),
          ),
        ]);
      }
    },
    LIMIT_MS,
  );
});
