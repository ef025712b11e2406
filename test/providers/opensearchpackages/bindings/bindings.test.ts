import { App, TerraformOutput, TerraformStack } from "cdktf";
import {
  DataOpensearchpackagesDomain,
  DataOpensearchpackagesPackage,
  OpensearchpackagesProvider,
  Rollout,
} from "../../../../providers/opensearchpackages/bindings";

describe("the CDKTF bindings", () => {
  function stack(): TerraformStack {
    return new TerraformStack(new App(), "stack");
  }

  test("a rollout is written as Terraform reads it, with its block and its meta-arguments", () => {
    const scope = stack();
    const provider = new OpensearchpackagesProvider(scope, "provider", {
      region: "eu-central-1",
      alias: "europe",
      assumeRole: { roleArn: "arn:aws:iam::123456789012:role/search" },
    });
    new Rollout(scope, "synonyms", {
      domainName: "search-prod",
      packageId: "F1",
      timeouts: { update: "1h" },
      lifecycle: { preventDestroy: true },
      provider,
    });
    const synthesized = scope.toTerraform() as Record<string, Record<string, unknown>>;
    expect(synthesized["resource"]).toMatchObject({
      opensearchpackages_rollout: {
        synonyms: {
          domain_name: "search-prod",
          package_id: "F1",
          timeouts: { update: "1h" },
          lifecycle: { prevent_destroy: true },
          provider: "opensearchpackages.europe",
        },
      },
    });
    expect(synthesized["provider"]).toMatchObject({
      opensearchpackages: [
        {
          alias: "europe",
          region: "eu-central-1",
          assume_role: { role_arn: "arn:aws:iam::123456789012:role/search" },
        },
      ],
    });
    expect(synthesized["terraform"]).toMatchObject({
      required_providers: { opensearchpackages: { source: "terraform.local/cdktf/opensearchpackages" } },
    });
  });

  test("outputs of one are inputs of another", () => {
    const scope = stack();
    new OpensearchpackagesProvider(scope, "provider");
    const gate = new DataOpensearchpackagesPackage(scope, "gate", {
      packageName: "synonyms",
      waitUntilAvailable: true,
    });
    const rollout = new Rollout(scope, "rollout", { domainName: "search-prod", packageId: gate.packageId });
    const domain = new DataOpensearchpackagesDomain(scope, "domain", { domainName: rollout.domainName });
    new TerraformOutput(scope, "served", { value: domain.packages });
    const synthesized = scope.toTerraform() as Record<string, Record<string, unknown>>;
    expect(synthesized["resource"]).toMatchObject({
      opensearchpackages_rollout: {
        rollout: { package_id: "${data.opensearchpackages_package.gate.package_id}" },
      },
    });
    expect(synthesized["output"]).toEqual({
      served: { value: "${data.opensearchpackages_domain.domain.packages}" },
    });
  });

  test("an argument can be set and taken out again", () => {
    const rollout = new Rollout(stack(), "rollout", { domainName: "search-prod", packageId: "F1" });
    rollout.packageVersion = "v1";
    rollout.putTimeouts({ create: "5m" });
    expect([rollout.packageVersionInput, rollout.timeoutsInput]).toEqual(["v1", { create: "5m" }]);
    rollout.resetPackageVersion();
    rollout.resetTimeouts();
    expect([rollout.packageVersionInput, rollout.timeoutsInput]).toEqual([undefined, undefined]);
  });
});
