import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformVariable } from "cdktf";
import {
  Dictionary,
  DictionaryBucket,
  DictionaryFormat,
  KeptAssociation,
  PackageAssociation,
  RolloutMode,
} from "../../src";
import { hasRegions } from "./installedBindings";
import { messageOf, onlyResource, StackFixture, type SynthesizedStack } from "./StackFixture";

const REGION = "eu-west-1";
const ROLLOUT = "opensearchpackages_rollout";
const OTHER_REGION =
  "the package search/synonyms is in us-east-1, and domains have packages of their own region only " +
  '(got "eu-west-1"). Leave region and provider out, or make a dictionary in the region of the domain.';

describe("a region of one's own", () => {
  let fixture: StackFixture;
  let eu: AwsProvider;
  beforeEach(() => {
    fixture = new StackFixture();
    eu = new AwsProvider(fixture.stack, "aws-eu", { region: REGION, alias: "eu" });
  });
  afterEach(() => fixture.dispose());

  const regional: readonly [string, () => unknown][] = [
    ["a bucket", () => new DictionaryBucket(fixture.stack, "b", { bucketName: "acme-eu", region: REGION })],
    ["a dictionary", () => fixture.dictionary({ region: REGION })],
    [
      "an adopted dictionary",
      () =>
        Dictionary.adopt(fixture.stack, "words", "F1", {
          bucket: fixture.bucket(),
          file: fixture.write("words.txt", "car, automobile\n"),
          format: DictionaryFormat.SOLR_SYNONYMS,
          s3Key: "words.txt",
          region: REGION,
        }),
    ],
    [
      "an association",
      () =>
        new PackageAssociation(fixture.stack, "on", {
          packageId: "F1",
          domainName: "search",
          region: REGION,
        }),
    ],
  ];

  // With each end of the range of bindings, as installed: test/compatibility.
  if (hasRegions) {
    it.each(regional)(
      "is the only one that resources of %s name, where the bindings have one",
      (_what, act) => {
        act();
        expect(namedRegions(fixture.synthesize())).toEqual([REGION]);
      },
    );
  } else {
    it.each<[string, () => unknown]>([
      ...regional,
      [
        "an association of a dictionary",
        () => fixture.dictionary().associateWith("search", { region: REGION }),
      ],
    ])("is refused for %s, instead of left out in silence, where the bindings have none", (_what, act) => {
      const message = messageOf(act);
      expect(message).toContain("are for a version of the AWS provider without a region per resource");
      expect(message).toContain('(got "eu-west-1")');
      expect(message).toContain(
        "Leave the region out and give an AWS provider of that region, with an alias",
      );
    });
  }

  it("goes to the plugin's resources, which always have one", () => {
    const terms = Dictionary.fromPackageId(fixture.stack, "terms", "F1", { region: REGION });
    terms.keepOn("search-prod");
    expect(onlyResource(fixture.synthesize(), ROLLOUT)).toMatchObject({ region: REGION });
  });

  it.each(["Ireland", "EU-WEST-1", "eu-west", "eu-west-1a", ""])("is not %p", (region) => {
    expect(messageOf(() => Dictionary.fromPackageId(fixture.stack, "terms", "F1", { region }))).toContain(
      "checking the region",
    );
    expect(
      messageOf(() => DictionaryBucket.fromBucketName(fixture.stack, "b", "acme", { region })),
    ).toContain("checking the region");
  });

  describe("that is another than the package's, when the stack tells", () => {
    it("is refused for an association by its provider", () => {
      fixture.dictionary().associateWith("search-prod", { provider: eu });
      const message = messageOf(() => fixture.synthesize());
      expect(message).toContain(OTHER_REGION);
      expect(message).toContain("search/synonyms/on/search-prod");
    });

    it("is refused for an association that somebody else made, by its region or its provider", () => {
      fixture.dictionary().keepOn("search-prod", { region: REGION });
      expect(messageOf(() => fixture.synthesize())).toContain(OTHER_REGION);
    });

    it("is refused for what refers to the package from elsewhere", () => {
      const { packageId } = fixture.dictionary();
      new PackageAssociation(fixture.stack, "on", { packageId, domainName: "search-prod", provider: eu });
      expect(messageOf(() => fixture.synthesize())).toContain(OTHER_REGION);
    });

    it("is seen when the provider is changed afterwards", () => {
      fixture.dictionary().associateWith("search-prod");
      fixture.aws.region = "ap-northeast-1";
      expect(fixture.synthesize()).toBeDefined();
      const late = new KeptAssociation(fixture.stack, "kept", {
        packageId: fixture.dictionary(
          {
            packageName: "others",
            s3Key: "o.txt",
            bucket: DictionaryBucket.fromBucketName(fixture.stack, "b", "acme"),
          },
          "others",
        ).packageId,
        domainName: "search-test",
        provider: eu,
      });
      eu.region = "ap-northeast-1";
      expect(fixture.synthesize()).toBeDefined();
      eu.region = REGION;
      expect(messageOf(() => fixture.synthesize())).toContain(late.node.path);
    });
  });

  it.each<[string, () => void]>([
    ["both are in one region", () => (eu.region = "us-east-1")],
    [
      "the association's is a reference",
      () => (eu.region = new TerraformVariable(fixture.stack, "r", {}).stringValue),
    ],
    ["the package's comes from the environment", () => fixture.aws.resetRegion()],
  ])("is let be when %s", (_what, arrange) => {
    fixture.dictionary().associateWith("search-prod", { provider: eu, rollout: RolloutMode.MANUAL });
    arrange();
    expect(fixture.synthesize()).toBeDefined();
  });

  it("lets one package id be in two places", () => {
    Dictionary.fromPackageId(fixture.stack, "here", "F1");
    Dictionary.fromPackageId(fixture.stack, "there", "F1", { provider: eu }).associateWith("search-prod");
    expect(fixture.synthesize()).toBeDefined();
  });
});

/** Every region that a resource names. */
function namedRegions({ resource = {} }: SynthesizedStack): unknown[] {
  const regions = Object.values(resource).flatMap((byName) =>
    Object.values(byName).map(({ region }) => region),
  );
  return [...new Set(regions.filter((region) => region !== undefined))];
}
