import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Dictionary, DictionaryFormat } from "../../src";
import { messageOf, onlyResource, StackFixture } from "./StackFixture";

describe("a package that exists", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  it("is put on a domain with the same method as a dictionary", () => {
    const existing = Dictionary.fromPackageId(fixture.stack, "legal-terms", "F123456789");
    const association = existing.associateWith("search-prod");
    const synthesized = fixture.synthesize();
    expect(onlyResource(synthesized, "aws_opensearch_package_association")).toMatchObject({
      package_id: "F123456789",
      domain_name: "search-prod",
    });
    expect(synthesized.resource).not.toHaveProperty("aws_opensearch_package");
    expect(existing.associations).toEqual([association]);
  });

  it("takes an id of any form, since ids are the service's own", () => {
    expect(Dictionary.fromPackageId(fixture.stack, "plugin", "pkg-0a1b").packageId).toBe("pkg-0a1b");
  });

  it("hands its provider and its format on to the associations", () => {
    const provider = new AwsProvider(fixture.stack, "aws-eu", { region: "eu-west-1", alias: "eu" });
    const existing = Dictionary.fromPackageId(fixture.stack, "legal-terms", "F123456789", {
      provider,
      format: DictionaryFormat.STOP_WORDS,
    });
    expect(existing.associateWith("search-prod").format).toBe(DictionaryFormat.STOP_WORDS);
    expect(onlyResource(fixture.synthesize(), "aws_opensearch_package_association")).toMatchObject({
      provider: "aws.eu",
    });
  });

  it("refuses an empty id", () => {
    expect(messageOf(() => Dictionary.fromPackageId(fixture.stack, "legal-terms", ""))).toBe(
      "PackagesError: search/legal-terms: checking the package id: a package id is not empty and has no white " +
        'space (got ""). Give the id that the service shows for the package, such as F123456789.',
    );
  });
});
