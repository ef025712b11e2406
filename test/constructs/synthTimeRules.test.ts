import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformStack, TerraformVariable } from "cdktf";
import { DictionaryBucket, PackageAssociation } from "../../src";
import { messageOf, StackFixture } from "./StackFixture";

/** The id that Linux and macOS give to no real user. */
const SOMEBODY_ELSE = 65_534;

const PACKAGE_RULE =
  "a package name has 3 to 32 characters: a lower-case letter, then lower-case letters, digits and hyphens";
const DOMAIN_RULE =
  "a domain name has 3 to 28 characters: a lower-case letter, then lower-case letters, digits and hyphens";
const BUCKET_RULE =
  "a bucket name has 3 to 63 characters: lower-case letters, digits, hyphens and single dots, with a letter " +
  "or digit at both ends";

describe("the rules that are checked at synth", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  describe("names", () => {
    it.each(["ab", "a".repeat(33), "Synonyms", "1synonyms", "syn_onyms", "syn onyms", ""])(
      "refuses the package name %p",
      (packageName) => {
        expect(messageOf(() => fixture.dictionary({ packageName }))).toBe(
          `PackagesError: search/synonyms: checking the package name: ${PACKAGE_RULE} ` +
            `(got ${JSON.stringify(packageName)}). Choose a package name that follows the rule.`,
        );
      },
    );

    it.each(["abc", "a".repeat(32), "a-1"])("accepts the package name %p", (packageName) => {
      expect(fixture.dictionary({ packageName }).packageName).toBe(packageName);
    });

    it.each(["ab", "a".repeat(29), "Search", "arn:aws:es:us-east-1:123456789012:domain/search"])(
      "refuses the domain name %p",
      (domainName) => {
        const act = () => new PackageAssociation(fixture.stack, "on", { packageId: "F1", domainName });
        expect(messageOf(act)).toBe(
          `PackagesError: search/on: checking the domain name: ${DOMAIN_RULE} (got ${JSON.stringify(domainName)}). ` +
            "Give the domain's name, not its ARN and not its endpoint.",
        );
      },
    );

    it("accepts a domain name of 28 characters", () => {
      const domainName = "d".repeat(28);
      expect(fixture.dictionary().associateWith(domainName).domainName).toBe(domainName);
    });

    it.each(["ab", "a".repeat(64), "Acme", "-acme", "acme-", "ac..me", "ac_me"])(
      "refuses the bucket name %p",
      (bucketName) => {
        expect(messageOf(() => new DictionaryBucket(fixture.stack, "b", { bucketName }))).toBe(
          `PackagesError: search/b: checking the bucket name: ${BUCKET_RULE} (got ${JSON.stringify(bucketName)}). ` +
            "Choose a bucket name that follows the rule.",
        );
      },
    );

    it.each([
      ["192.168.5.4", "a bucket name must not look like an IP address"],
      ["xn--acme", "S3 reserves bucket names that start with xn--"],
      ["acme-s3alias", "S3 reserves bucket names that end with -s3alias"],
    ])("refuses the bucket name %p, which S3 keeps for itself", (bucketName, problem) => {
      expect(messageOf(() => DictionaryBucket.fromBucketName(fixture.stack, "b", bucketName))).toBe(
        `PackagesError: search/b: checking the bucket name: ${problem} (got "${bucketName}"). ` +
          "Choose another bucket name.",
      );
    });

    it.each([
      ["", "an S3 key has 1 to 1,024 bytes"],
      ["k".repeat(1025), "an S3 key has 1 to 1,024 bytes"],
      ["語".repeat(342), "an S3 key has 1 to 1,024 bytes"],
      ["/dictionaries/synonyms.txt", "the AWS provider drops a slash at the start of an S3 key"],
    ])("refuses the S3 key %p", (s3Key, problem) => {
      expect(messageOf(() => fixture.dictionary({ s3Key }))).toBe(
        `PackagesError: search/synonyms: checking the S3 key: ${problem} (got "${s3Key}"). ` +
          "Choose a key that follows the rule, such as dictionaries/synonyms.txt.",
      );
    });

    it("accepts an S3 key of 1,024 bytes", () => {
      const s3Key = "k".repeat(1024);
      expect(fixture.dictionary({ s3Key }).sourceObject.keyInput).toBe(s3Key);
    });
  });

  describe("the description", () => {
    it("has to leave room for the hash", () => {
      const description = "d".repeat(951);
      expect(messageOf(() => fixture.dictionary({ description }))).toBe(
        "PackagesError: search/synonyms: adding the content's hash to the package description: the service takes " +
          "1,024 characters and the hash needs 74, so a description has at most 950 and this one has 951 " +
          `(got "${description}"). Shorten the description to 950 characters.`,
      );
    });

    it("may fill all the room that the hash leaves", () => {
      const { resource } = fixture.dictionary({ description: "d".repeat(950) });
      expect(resource.packageDescriptionInput).toHaveLength(1024);
    });

    it("must not carry a hash already", () => {
      const description = `Synonyms [sha256:${"0".repeat(64)}]`;
      expect(messageOf(() => fixture.dictionary({ description }))).toContain(
        "the description carries a hash already, which would hide the one of the file",
      );
    });
  });

  describe("the file", () => {
    const remedy =
      "Give the path of a readable text file; a relative one starts at the folder of cdktf.json.";

    it("has to be there", () => {
      const file = join(fixture.folder, "missing.txt");
      expect(messageOf(() => fixture.dictionary({ file }))).toBe(
        "PackagesError: search/synonyms: reading the dictionary's file: there is no such file " +
          `(got ${JSON.stringify(file)}). ${remedy}`,
      );
    });

    it("is named with the place where it was looked for when the path is relative", () => {
      expect(messageOf(() => fixture.dictionary({ file: "missing.txt" }))).toContain(
        `there is no such file; looked at ${join(fixture.folder, "missing.txt")} (got "missing.txt")`,
      );
    });

    it("must be a regular file", () => {
      const file = join(fixture.folder, "folder");
      mkdirSync(file);
      expect(messageOf(() => fixture.dictionary({ file }))).toContain("it is not a regular file");
    });

    it("must be readable", () => {
      const file = fixture.write("secret/synonyms.txt", "a, b\n");
      const bucket = fixture.bucket();
      const message = withoutPermissionTo(file, () => messageOf(() => fixture.dictionary({ bucket, file })));
      expect(message).toContain("this user may not read the file");
    });

    it("is refused with the system's own word for what is rarer", () => {
      const file = join(fixture.folder, "loop.txt");
      symlinkSync(file, file);
      expect(messageOf(() => fixture.dictionary({ file }))).toContain("the file can't be read: ELOOP");
    });

    it("must be known at synth", () => {
      const variable = new TerraformVariable(fixture.stack, "file", { type: "string" });
      expect(messageOf(() => fixture.dictionary({ file: variable.stringValue }))).toContain(
        "the path is known only to Terraform, and the file is read at synth",
      );
    });
  });

  describe("what may be declared once", () => {
    it("refuses two dictionaries with one package name", () => {
      const bucket = fixture.bucket();
      fixture.dictionary({ bucket });
      expect(messageOf(() => fixture.dictionary({ bucket, s3Key: "other.txt" }, "second"))).toBe(
        "PackagesError: search/second: naming the package: a package name is unique in an account and region, and " +
          'search/synonyms has it already (got "product-synonyms"). Give one of the two another package name.',
      );
    });

    it("takes one package name in two regions", () => {
      const provider = new AwsProvider(fixture.stack, "aws-eu", { region: "eu-west-1", alias: "eu" });
      const bucket = fixture.bucket();
      fixture.dictionary({ bucket });
      expect(() => fixture.dictionary({ bucket, provider, s3Key: "eu/synonyms.txt" }, "eu")).not.toThrow();
    });

    it("takes one package name in two stacks, which are two accounts or regions", () => {
      fixture.dictionary();
      const staging = new TerraformStack(fixture.app, "staging");
      const bucket = DictionaryBucket.fromBucketName(staging, "dictionaries", "acme-staging");
      expect(() => fixture.dictionaryIn(staging, { bucket })).not.toThrow();
    });

    it("refuses two dictionaries in one S3 object, even from two stacks", () => {
      const bucketName = "acme-shared";
      const bucket = DictionaryBucket.fromBucketName(fixture.stack, "dictionaries", bucketName);
      fixture.dictionary({ bucket });
      const staging = new TerraformStack(fixture.app, "staging");
      const same = DictionaryBucket.fromBucketName(staging, "dictionaries", bucketName);
      expect(messageOf(() => fixture.dictionaryIn(staging, { bucket: same }))).toBe(
        "PackagesError: staging/synonyms: choosing the S3 key: two dictionaries in one object would overwrite each " +
          'other, and search/synonyms has it already (got "dictionaries/product-synonyms.txt"). ' +
          "Give one of the two another S3 key.",
      );
    });

    it("refuses a second association of a dictionary with the same domain", () => {
      const dictionary = fixture.dictionary();
      dictionary.associateWith("search-prod");
      expect(messageOf(() => dictionary.associateWith("search-prod", { id: "again" }))).toBe(
        "PackagesError: search/synonyms: associating a package with a domain: a package can be associated with a " +
          'domain once, and search/synonyms has it already (got "search-prod"). Remove one of the two associations.',
      );
    });
  });

  it("leaves values alone that only Terraform knows", () => {
    const variable = (id: string) => new TerraformVariable(fixture.stack, id, { type: "string" }).stringValue;
    const dictionary = fixture.dictionary({
      bucket: DictionaryBucket.fromBucketName(fixture.stack, "shared", variable("bucket")),
      packageName: variable("package"),
      description: variable("description"),
      s3Key: variable("key"),
    });
    dictionary.associateWith(variable("first"), { id: "first" });
    dictionary.associateWith(variable("second"), { id: "second" });
    const resources = fixture.synthesize().resource ?? {};
    expect(Object.keys(resources.aws_opensearch_package_association ?? {})).toHaveLength(2);
    expect(JSON.stringify(resources.aws_opensearch_package)).toContain("${var.description} [sha256:");
  });
});

/** Nobody but its owner may read the file, and the superuser, who may read all, acts as somebody else. */
function withoutPermissionTo<T>(file: string, act: () => T): T {
  const isSuperuser = process.geteuid?.() === 0;
  chmodSync(file, 0o000);
  if (isSuperuser) process.seteuid?.(SOMEBODY_ELSE);
  try {
    return act();
  } finally {
    if (isSuperuser) process.seteuid?.(0);
    chmodSync(file, 0o600);
  }
}
