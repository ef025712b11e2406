import type { TerraformProvider } from "cdktf";
import { AssociablePackage, RolloutMode } from "../../src";
import { onlyResource, StackFixture } from "./StackFixture";

/** What somebody can make with the published members alone, in any language. */
class PackageOfAnotherTool extends AssociablePackage {
  readonly packageId = "F123456789";
  readonly provider?: TerraformProvider;
  readonly region?: string;
}

describe("a class of one's own that is made from AssociablePackage", () => {
  let fixture: StackFixture;
  let own: PackageOfAnotherTool;
  beforeEach(() => {
    fixture = new StackFixture();
    own = new PackageOfAnotherTool(fixture.stack, "own");
  });
  afterEach(() => fixture.dispose());

  it("is put on a domain, which is brought to the newest version of the package", () => {
    const association = own.associateWith("search-prod");
    const synthesized = fixture.synthesize();
    expect(onlyResource(synthesized, "aws_opensearch_package_association")).toMatchObject({
      package_id: "F123456789",
      domain_name: "search-prod",
    });
    const rollout = onlyResource(synthesized, "opensearchpackages_rollout");
    expect(rollout).toMatchObject({ package_id: "F123456789" });
    expect(Object.keys(rollout)).not.toContain("content_sha256");
    expect(synthesized.resource).not.toHaveProperty("opensearchpackages_package_content");
    expect(association.format).toBeUndefined();
  });

  it("is put on a domain by hand", () => {
    own.associateWith("search-prod", { rollout: RolloutMode.MANUAL });
    expect(fixture.synthesize().resource).not.toHaveProperty("opensearchpackages_rollout");
  });

  it("is kept on a domain that has it", () => {
    own.keepOn("search-prod");
    expect(onlyResource(fixture.synthesize(), "opensearchpackages_rollout")).toMatchObject({
      package_id: "F123456789",
      domain_name: "search-prod",
    });
  });
});
