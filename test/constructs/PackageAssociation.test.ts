import { OpensearchDomain } from "@cdktf/provider-aws/lib/opensearch-domain";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { IndexSettings, PackageAssociation } from "../../src";
import { messageOf, onlyResource, StackFixture } from "./StackFixture";

const TYPE = "aws_opensearch_package_association";

describe("PackageAssociation", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  it("wraps aws_opensearch_package_association with the package and the domain", () => {
    new PackageAssociation(fixture.stack, "on-prod", { packageId: "F1", domainName: "search-prod" });
    expect(onlyResource(fixture.synthesize(), TYPE)).toMatchObject({
      package_id: "F1",
      domain_name: "search-prod",
    });
  });

  it("exposes the reference path, the association's id and the wrapped resource as references", () => {
    const association = new PackageAssociation(fixture.stack, "on-prod", {
      packageId: "F1",
      domainName: "search-prod",
    });
    const address = `${TYPE}.${association.resource.friendlyUniqueId}`;
    expect(fixture.resolve(association.referencePath)).toBe(`\${${address}.reference_path}`);
    expect(fixture.resolve(association.associationId)).toBe(`\${${address}.id}`);
    expect(fixture.resolve(association.fqn)).toBe(`\${${address}}`);
  });

  it("passes timeouts, provider, dependsOn and lifecycle through", () => {
    const provider = new AwsProvider(fixture.stack, "aws-eu", { region: "eu-west-1", alias: "eu" });
    const domain = new OpensearchDomain(fixture.stack, "domain", { domainName: "search-prod" });
    new PackageAssociation(fixture.stack, "on-prod", {
      packageId: "F1",
      domainName: domain.domainName,
      timeouts: { create: "20m", delete: "30m" },
      provider,
      dependsOn: [domain],
      lifecycle: { preventDestroy: true },
    });
    expect(onlyResource(fixture.synthesize(), TYPE)).toMatchObject({
      timeouts: { create: "20m", delete: "30m" },
      provider: "aws.eu",
      depends_on: ["aws_opensearch_domain.domain"],
      lifecycle: { prevent_destroy: true },
    });
  });

  it("refuses a domain that has the package already", () => {
    new PackageAssociation(fixture.stack, "first", { packageId: "F1", domainName: "search-prod" });
    expect(
      messageOf(
        () => new PackageAssociation(fixture.stack, "second", { packageId: "F1", domainName: "search-prod" }),
      ),
    ).toBe(
      "PackagesError: search/second: associating a package with a domain: a package can be associated with a " +
        'domain once, and search/first has it already (got "search-prod"). Remove one of the two associations.',
    );
  });

  it("takes the same package id and domain name in another region for another association", () => {
    const provider = new AwsProvider(fixture.stack, "aws-eu", { region: "eu-west-1", alias: "eu" });
    new PackageAssociation(fixture.stack, "us", { packageId: "F1", domainName: "search-prod" });
    new PackageAssociation(fixture.stack, "eu", { packageId: "F1", domainName: "search-prod", provider });
    expect(Object.keys(fixture.synthesize().resource?.[TYPE] ?? {})).toHaveLength(2);
  });

  it("gives index settings the reference path in the member that the filter wants", () => {
    const onProd = fixture.dictionary().associateWith("search-prod");
    const filter = IndexSettings.synonymTokenFilter({ synonyms: onProd, updateable: true });
    expect({ ...filter, synonyms_path: fixture.resolve(String(filter.synonyms_path)) }).toEqual({
      type: "synonym",
      synonyms_path: `\${${TYPE}.synonyms_on_search-prod_6C09D0E5.reference_path}`,
      updateable: true,
    });
  });

  it("makes no filter that could not read the dictionary", () => {
    const onProd = fixture.dictionary().associateWith("search-prod");
    expect(messageOf(() => IndexSettings.stopTokenFilter({ stopwords: onProd }))).toBe(
      "PackagesError: search/synonyms/on/search-prod: making the stop token filter: stopwords_path reads STOP_WORDS " +
        '(got "SOLR_SYNONYMS"). Name it in a synonym token filter or a synonym_graph token filter, or associate a ' +
        "dictionary of the right format.",
    );
  });

  it("makes any filter when the dictionary's format is not known", () => {
    const association = new PackageAssociation(fixture.stack, "on", {
      packageId: "F1",
      domainName: "search-prod",
    });
    expect(IndexSettings.kuromojiTokenizer({ userDictionary: association })).toMatchObject({
      type: "kuromoji_tokenizer",
    });
    expect(IndexSettings.noriTokenizer({ userDictionary: association })).toMatchObject({
      type: "nori_tokenizer",
    });
  });
});
