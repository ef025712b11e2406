import {
  COPY_FAILURES,
  EXCEPTIONS,
  FAILURES,
  OPERATIONS,
  OUTCOME_FAILURES,
  REFUSAL_KINDS,
  REFUSALS,
} from "../../src/model";
import { Packages } from "./Packages";

const subject = { packageId: "F1", domainName: "search-prod", detail: "DETAIL" };

describe("What a refusal says", () => {
  test("is of each kind one exception and one sentence", () => {
    const said = Object.entries(REFUSAL_KINDS).map(([kind, { exception, message }]) => [
      kind,
      `${exception}: ${message(subject)}`,
    ]);
    expect(Object.fromEntries(said)).toEqual({
      alreadyInDesiredState: "ConflictException: Package is already in desired state",
      packageNotFound: "ResourceNotFoundException: Package not found: F1",
      domainNotFound: "ResourceNotFoundException: Domain not found: search-prod",
      notAssociated: "ResourceNotFoundException: Package F1 is not associated with domain search-prod",
      arnNotFound: "ResourceNotFoundException: No domain has the ARN DETAIL",
      nameTaken: "ResourceAlreadyExistsException: Package with name DETAIL already exists",
      domainNameTaken: "ResourceAlreadyExistsException: Domain search-prod already exists",
      pluginForElasticsearch: "InvalidTypeException: ZIP-PLUGIN is not supported for engine version DETAIL",
      engineVersionMissing: "ValidationException: EngineVersion is required for packages of type ZIP-PLUGIN",
      engineVersionUnexpected:
        "ValidationException: EngineVersion can only be specified for ZIP-PLUGIN, not for DETAIL",
      engineVersionDiffers:
        "ValidationException: Package F1 is made for DETAIL, which is not the engine version of domain search-prod",
      packageNotAvailable: "ConflictException: Package F1 is not AVAILABLE: its status is DETAIL",
      packageBusy: "ConflictException: Package F1 is in status DETAIL",
      packageBusyForUpdate: "ValidationException: Package F1 cannot be updated in status DETAIL",
      packageAssociated: "ConflictException: Package F1 is associated with domains: DETAIL",
      associationBusy: "ConflictException: Package F1 on domain search-prod is in status DETAIL",
      domainBusy: "ConflictException: Domain search-prod is DETAIL and takes no changes",
      packageLimit: "LimitExceededException: The account has DETAIL packages, which is the limit",
      pluginLimit: "ConflictException: Domain search-prod has 20 plugins, which is the limit",
      notOwner: "AccessDeniedException: Package F1 belongs to another owner",
      scopeDisabled:
        "DisabledOperationException: Package F1 was created without vending: its scope cannot be changed",
      invalidToken: "InvalidPaginationTokenException: The pagination token is invalid",
    });
  });

  test("is of an exception that the service has", () => {
    const known = new Set<string>(EXCEPTIONS);
    expect(REFUSALS.filter(({ exception }) => !known.has(exception))).toEqual([]);
    expect(EXCEPTIONS).toHaveLength(12);
  });

  test("is of a failed outcome what failed", () => {
    expect(OUTCOME_FAILURES).toEqual({
      copy: { ErrorType: "COPY_FAILED", ErrorMessage: "The source object could not be copied" },
      validation: { ErrorType: "VALIDATION_FAILED", ErrorMessage: "The file is not a valid package" },
      association: {
        ErrorType: "ASSOCIATION_FAILED",
        ErrorMessage: "The package could not be installed on the domain",
      },
      dissociation: {
        ErrorType: "DISSOCIATION_FAILED",
        ErrorMessage: "The package is in use by an index of the domain",
      },
    });
    expect(FAILURES).toEqual(
      ["CreatePackage", "UpdatePackage"].flatMap((operation) =>
        Object.keys(COPY_FAILURES).map((reason) => ({ operation, status: "COPY_FAILED", reason })),
      ),
    );
  });
});

/** An input that breaks nothing, for each operation. */
const PackageID = "F123456789";
const DomainName = "search-prod";
const source = { S3BucketName: "dictionaries", S3Key: "a.txt" };
const ARN = "arn:aws:es:us-east-1:123456789012:domain/search-prod";
const VALID: Readonly<Record<string, object>> = {
  CreatePackage: { PackageName: "synonyms", PackageType: "TXT-DICTIONARY", PackageSource: source },
  UpdatePackage: { PackageID, PackageSource: source },
  UpdatePackageScope: { PackageID, Operation: "ADD", PackageUserList: ["1".repeat(12)] },
  DeletePackage: { PackageID },
  AssociatePackage: { PackageID, DomainName },
  AssociatePackages: { PackageList: [{ PackageID }], DomainName },
  DissociatePackage: { PackageID, DomainName },
  DissociatePackages: { PackageList: [PackageID], DomainName },
  DescribePackages: {},
  GetPackageVersionHistory: { PackageID },
  ListDomainsForPackage: { PackageID },
  ListPackagesForDomain: { DomainName },
  CreateDomain: { DomainName },
  DescribeDomain: { DomainName },
  DescribeDomains: { DomainNames: [DomainName] },
  DescribeDomainConfig: { DomainName },
  DeleteDomain: { DomainName },
  ListDomainNames: {},
  ListTags: { ARN },
  AddTags: { ARN, TagList: [] },
  RemoveTags: { ARN, TagKeys: [] },
};

/** What the model says of the shape of an input; undefined when it has the right one. */
function shapeRefusal(operation: string, changed: object): string | undefined {
  const refusal = new Packages().refusal(operation, { ...VALID[operation], ...changed });
  const isOfShape = refusal?.reason === "memberInvalid" || refusal?.reason === "memberUnreadable";
  return isOfShape ? `${refusal.exception}: ${refusal.message}` : undefined;
}

const invalid = (value: string, member: string, must: string): string =>
  "ValidationException: 1 validation error detected: " +
  `Value ${value} at '${member}' failed to satisfy constraint: Member must ${must}`;
const unreadable = (member: string, type: string): string =>
  `SerializationException: The value at '${member}' can not be converted to a ${type}`;

const x = (length: number): string => "x".repeat(length);
const NAME_PATTERN = "satisfy regular expression pattern: [a-z][a-z0-9\\-]+";
const ID_PATTERN = "satisfy regular expression pattern: ([FG][0-9]+)|(pkg-[a-f0-9]+)";
const ENGINE_PATTERN =
  "satisfy regular expression pattern: " +
  "Elasticsearch_[0-9]{1}\\.[0-9]{1,2}|OpenSearch_[0-9]{1,2}\\.[0-9]{1,2}";
const atLeast = (length: number): string => `have length greater than or equal to ${length}`;
const atMost = (length: number): string => `have length less than or equal to ${length}`;
const FILTER_PATTERN = "satisfy regular expression pattern: [0-9a-zA-Z\\*\\.\\_\\\\\\/\\?-]+";
const level = { LicenseRequirement: "NONE", ConfigurationRequirement: "NONE" };
const keyStore = (KeyStoreAccessOption: unknown): object => ({
  AssociationConfiguration: { KeyStoreAccessOption },
});

/** As AWS names a member, whichever element of a list it is in. */
function nameOf(member: string): string {
  const steps = member.split(".").map((step) => step.charAt(0).toLowerCase() + step.slice(1));
  return steps.join(".").replaceAll("[]", ".N");
}

describe("The members of an input", () => {
  test("are listed of every operation", () => {
    expect(Object.keys(VALID).sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
  });

  test.each(Object.keys(VALID))("of %s are right as the service documents them", (operation) => {
    expect(shapeRefusal(operation, {})).toBeUndefined();
  });

  test.each<[operation: string, values: readonly object[]]>([
    ["CreatePackage", ["abc", `a${x(255)}`, "a-1"].map((PackageName) => ({ PackageName }))],
    [
      "CreatePackage",
      ["TXT-DICTIONARY", "ZIP-PLUGIN", "PACKAGE-LICENSE", "PACKAGE-CONFIG"].map((PackageType) => ({
        PackageType,
      })),
    ],
    ["CreatePackage", ["", x(1024)].map((PackageDescription) => ({ PackageDescription }))],
    [
      "CreatePackage",
      ["OpenSearch_1.3", "Elasticsearch_7.10", "OpenSearch_10.11"].map((EngineVersion) => ({
        EngineVersion,
      })),
    ],
    [
      "CreatePackage",
      [
        { S3BucketName: x(3), S3Key: "k" },
        { S3BucketName: x(63), S3Key: x(1024) },
      ].map((PackageSource) => ({ PackageSource })),
    ],
    [
      "CreatePackage",
      [
        ...["REQUIRED", "OPTIONAL", "NONE"].map((one) => ({
          LicenseRequirement: one,
          ConfigurationRequirement: one,
        })),
        { ...level, LicenseFilepath: "", RequiresRestartForConfigurationUpdate: false },
      ].map((PackageConfiguration) => ({ PackageConfiguration })),
    ],
    ["CreatePackage", [{ PackageVendingOptions: { VendingEnabled: true } }, { PackageVendingOptions: null }]],
    ["CreatePackage", [{ PackageEncryptionOptions: { EncryptionEnabled: true, KmsKeyIdentifier: "k" } }]],
    ["UpdatePackage", ["", x(160)].map((CommitMessage) => ({ CommitMessage }))],
    ["UpdatePackageScope", ["ADD", "OVERRIDE", "REMOVE"].map((Operation) => ({ Operation }))],
    [
      "UpdatePackageScope",
      [[], ["GLOBAL"], ["1".repeat(12), "GLOBAL"]].map((PackageUserList) => ({ PackageUserList })),
    ],
    ["DeletePackage", ["F1", "G1", "pkg-0af"].map((one) => ({ PackageID: one }))],
    ["DescribeDomain", ["abc", `a${x(27)}`].map((one) => ({ DomainName: one }))],
    ["DescribePackages", [{ MaxResults: 100 }, { MaxResults: 0 }, { NextToken: null }]],
    [
      "DescribePackages",
      [{ Filters: [] }, { Filters: [{}] }, { Filters: [{ Name: "PackageID", Value: ["a*.b_\\/?-Z9"] }] }],
    ],
    [
      "AssociatePackage",
      [{ PrerequisitePackageIDList: ["F1"] }, keyStore({ KeyStoreAccessEnabled: true }), keyStore(null)],
    ],
    [
      "AssociatePackage",
      [20, 2048].map((n) => keyStore({ KeyStoreAccessEnabled: true, KeyAccessRoleArn: x(n) })),
    ],
    ["ListDomainNames", [{ EngineType: "OpenSearch" }, { EngineType: "Elasticsearch" }]],
    ["ListTags", [{ ARN: x(20) }]],
    ["AddTags", [{ TagList: [{ Key: "k", Value: "" }] }]],
    ["RemoveTags", [{ TagKeys: ["k"] }]],
    ["CreateDomain", [{ EngineVersion: "OpenSearch_2.19" }, { TagList: [{ Key: "k", Value: "v" }] }]],
  ])("of %s may be at their limits, %#", (operation, values) => {
    expect(values.map((value) => [value, shapeRefusal(operation, value)])).toEqual(
      values.map((value) => [value, undefined]),
    );
  });

  const WRONG: readonly (readonly [operation: string, changed: object, sentence: string])[] = [
    ["CreatePackage", { PackageName: null }, invalid("null", "packageName", "not be null")],
    ["CreatePackage", { PackageName: "ab" }, invalid("'ab'", "packageName", atLeast(3))],
    ["CreatePackage", { PackageName: `a${x(256)}` }, invalid(`'a${x(256)}'`, "packageName", atMost(256))],
    ["CreatePackage", { PackageName: "Abc" }, invalid("'Abc'", "packageName", NAME_PATTERN)],
    ["CreatePackage", { PackageName: "abc\n" }, invalid("'abc\\n'", "packageName", NAME_PATTERN)],
    ["CreatePackage", { PackageName: 5 }, unreadable("packageName", "string")],
    [
      "CreatePackage",
      { PackageType: "ZIP" },
      invalid(
        "'ZIP'",
        "packageType",
        "satisfy enum value set: [TXT-DICTIONARY, ZIP-PLUGIN, PACKAGE-LICENSE, PACKAGE-CONFIG]",
      ),
    ],
    [
      "CreatePackage",
      { PackageDescription: x(1025) },
      invalid(`'${x(1025)}'`, "packageDescription", atMost(1024)),
    ],
    ["CreatePackage", { EngineVersion: "OpenSearch_x" }, "2"],
    [
      "CreatePackage",
      { EngineVersion: "OpenSearch_2.x" },
      invalid("'OpenSearch_2.x'", "engineVersion", ENGINE_PATTERN),
    ],
    [
      "CreatePackage",
      { EngineVersion: "OpenSearch_2.191" },
      invalid("'OpenSearch_2.191'", "engineVersion", ENGINE_PATTERN),
    ],
    [
      "CreatePackage",
      { EngineVersion: "xOpenSearch_2.19" },
      invalid("'xOpenSearch_2.19'", "engineVersion", ENGINE_PATTERN),
    ],
    ["CreatePackage", { EngineVersion: `OpenSearch_10.123456` }, "2"],
    ["CreatePackage", { PackageSource: null }, invalid("null", "packageSource", "not be null")],
    ["CreatePackage", { PackageSource: "s3://b/k" }, unreadable("packageSource", "structure")],
    ["CreatePackage", { PackageSource: [] }, unreadable("packageSource", "structure")],
    [
      "CreatePackage",
      { PackageSource: { S3Key: "k" } },
      invalid("null", "packageSource.s3BucketName", "not be null"),
    ],
    [
      "CreatePackage",
      { PackageSource: { S3BucketName: "ab", S3Key: "k" } },
      invalid("'ab'", "packageSource.s3BucketName", atLeast(3)),
    ],
    [
      "CreatePackage",
      { PackageSource: { S3BucketName: x(64), S3Key: "k" } },
      invalid(`'${x(64)}'`, "packageSource.s3BucketName", atMost(63)),
    ],
    [
      "CreatePackage",
      { PackageSource: { S3BucketName: "abc", S3Key: "" } },
      invalid("''", "packageSource.s3Key", atLeast(1)),
    ],
    [
      "CreatePackage",
      { PackageSource: { S3BucketName: "abc", S3Key: x(1025) } },
      invalid(`'${x(1025)}'`, "packageSource.s3Key", atMost(1024)),
    ],
    [
      "CreatePackage",
      { PackageConfiguration: { ...level, LicenseRequirement: "SOME" } },
      invalid(
        "'SOME'",
        "packageConfiguration.licenseRequirement",
        "satisfy enum value set: [REQUIRED, OPTIONAL, NONE]",
      ),
    ],
    [
      "CreatePackage",
      { PackageConfiguration: { LicenseRequirement: "NONE" } },
      invalid("null", "packageConfiguration.configurationRequirement", "not be null"),
    ],
    [
      "CreatePackage",
      { PackageConfiguration: { ...level, LicenseFilepath: 1 } },
      unreadable("packageConfiguration.licenseFilepath", "string"),
    ],
    [
      "CreatePackage",
      { PackageConfiguration: { ...level, RequiresRestartForConfigurationUpdate: "no" } },
      unreadable("packageConfiguration.requiresRestartForConfigurationUpdate", "boolean"),
    ],
    [
      "CreatePackage",
      { PackageVendingOptions: {} },
      invalid("null", "packageVendingOptions.vendingEnabled", "not be null"),
    ],
    ["CreatePackage", { PackageVendingOptions: true }, unreadable("packageVendingOptions", "structure")],
    [
      "CreatePackage",
      { PackageEncryptionOptions: {} },
      invalid("null", "packageEncryptionOptions.encryptionEnabled", "not be null"),
    ],
    [
      "CreatePackage",
      { PackageEncryptionOptions: { EncryptionEnabled: 1 } },
      unreadable("packageEncryptionOptions.encryptionEnabled", "boolean"),
    ],
    [
      "CreatePackage",
      { PackageEncryptionOptions: { EncryptionEnabled: true, KmsKeyIdentifier: {} } },
      unreadable("packageEncryptionOptions.kmsKeyIdentifier", "string"),
    ],
    ["CreatePackage", { PackageConfiguration: "x" }, unreadable("packageConfiguration", "structure")],
    ["CreatePackage", { PackageEncryptionOptions: [] }, unreadable("packageEncryptionOptions", "structure")],
    [
      "UpdatePackage",
      { PackageDescription: x(1025) },
      invalid(`'${x(1025)}'`, "packageDescription", atMost(1024)),
    ],
    ["UpdatePackage", { PackageSource: null }, invalid("null", "packageSource", "not be null")],
    ["DissociatePackage", { PackageID: "x" }, invalid("'x'", "packageID", ID_PATTERN)],
    ["DissociatePackage", { DomainName: null }, invalid("null", "domainName", "not be null")],
    ["ListPackagesForDomain", { DomainName: "ab" }, invalid("'ab'", "domainName", atLeast(3))],
    ["DeleteDomain", { DomainName: "ab" }, invalid("'ab'", "domainName", atLeast(3))],
    ["CreatePackage", { PackageName: ['"'] }, unreadable("packageName", "string")],
    ["UpdatePackage", { CommitMessage: x(161) }, invalid(`'${x(161)}'`, "commitMessage", atMost(160))],
    ["UpdatePackage", { PackageID: "H1" }, invalid("'H1'", "packageID", ID_PATTERN)],
    ["UpdatePackage", { PackageID: "F1x" }, invalid("'F1x'", "packageID", ID_PATTERN)],
    ["UpdatePackage", { PackageID: "xF1" }, invalid("'xF1'", "packageID", ID_PATTERN)],
    ["UpdatePackage", { PackageID: 'a"b' }, invalid("'a\\\"b'", "packageID", ID_PATTERN)],
    [
      "UpdatePackageScope",
      { Operation: "SET" },
      invalid("'SET'", "operation", "satisfy enum value set: [ADD, OVERRIDE, REMOVE]"),
    ],
    ["UpdatePackageScope", { PackageUserList: "1" }, unreadable("packageUserList", "list")],
    [
      "UpdatePackageScope",
      { PackageUserList: ["1".repeat(12), "12"] },
      invalid("'12'", "packageUserList.2.member", "satisfy regular expression pattern: [0-9]{12}|GLOBAL"),
    ],
    [
      "DescribePackages",
      { MaxResults: 101 },
      invalid("101", "maxResults", "have value less than or equal to 100"),
    ],
    ["DescribePackages", { MaxResults: 1.5 }, unreadable("maxResults", "integer")],
    ["DescribePackages", { NextToken: 1 }, unreadable("nextToken", "string")],
    ["DescribePackages", { Filters: {} }, unreadable("filters", "list")],
    ["DescribePackages", { Filters: [null] }, invalid("null", "filters.1.member", "not be null")],
    [
      "DescribePackages",
      { Filters: [{ Name: "Status" }] },
      invalid(
        "'Status'",
        "filters.1.member.name",
        "satisfy enum value set: [PackageID, PackageName, PackageStatus, PackageType, EngineVersion, PackageOwner]",
      ),
    ],
    ["DescribePackages", { Filters: [{ Value: [] }] }, invalid("[]", "filters.1.member.value", atLeast(1))],
    [
      "DescribePackages",
      { Filters: [{ Value: ["a b"] }] },
      invalid("'a b'", "filters.1.member.value.1.member", FILTER_PATTERN),
    ],
    [
      "DescribePackages",
      { Filters: [{}, { Value: ["ok", ""] }] },
      "ValidationException: 2 validation errors detected: " +
        `Value '' at 'filters.2.member.value.2.member' failed to satisfy constraint: Member must ${atLeast(1)}; ` +
        `Value '' at 'filters.2.member.value.2.member' failed to satisfy constraint: Member must ${FILTER_PATTERN}`,
    ],
    ["AssociatePackage", { DomainName: `a${x(28)}` }, invalid(`'a${x(28)}'`, "domainName", atMost(28))],
    ["AssociatePackage", { DomainName: "ab" }, invalid("'ab'", "domainName", atLeast(3))],
    ["AssociatePackage", { DomainName: "1abc" }, invalid("'1abc'", "domainName", NAME_PATTERN)],
    [
      "AssociatePackage",
      { PrerequisitePackageIDList: [] },
      invalid("[]", "prerequisitePackageIDList", atLeast(1)),
    ],
    [
      "AssociatePackage",
      { PrerequisitePackageIDList: ["x"] },
      invalid("'x'", "prerequisitePackageIDList.1.member", ID_PATTERN),
    ],
    [
      "AssociatePackage",
      { AssociationConfiguration: 1 },
      unreadable("associationConfiguration", "structure"),
    ],
    [
      "AssociatePackage",
      keyStore({}),
      invalid("null", "associationConfiguration.keyStoreAccessOption.keyStoreAccessEnabled", "not be null"),
    ],
    [
      "AssociatePackage",
      keyStore({ KeyStoreAccessEnabled: true, KeyAccessRoleArn: x(19) }),
      invalid(`'${x(19)}'`, "associationConfiguration.keyStoreAccessOption.keyAccessRoleArn", atLeast(20)),
    ],
    [
      "AssociatePackage",
      keyStore({ KeyStoreAccessEnabled: true, KeyAccessRoleArn: x(2049) }),
      invalid(`'${x(2049)}'`, "associationConfiguration.keyStoreAccessOption.keyAccessRoleArn", atMost(2048)),
    ],
    ["AssociatePackages", { PackageList: [] }, invalid("[]", "packageList", atLeast(1))],
    ["AssociatePackages", { PackageList: [null] }, invalid("null", "packageList.1.member", "not be null")],
    [
      "AssociatePackages",
      { PackageList: [{}] },
      invalid("null", "packageList.1.member.packageID", "not be null"),
    ],
    [
      "AssociatePackages",
      { PackageList: [{ PackageID, PrerequisitePackageIDList: [] }] },
      invalid("[]", "packageList.1.member.prerequisitePackageIDList", atLeast(1)),
    ],
    ["DissociatePackages", { PackageList: [] }, invalid("[]", "packageList", atLeast(1))],
    [
      "DissociatePackages",
      { PackageList: [PackageID, "x"] },
      invalid("'x'", "packageList.2.member", ID_PATTERN),
    ],
    ["DescribeDomains", { DomainNames: ["ab"] }, invalid("'ab'", "domainNames.1.member", atLeast(3))],
    ["DescribeDomains", { DomainNames: null }, invalid("null", "domainNames", "not be null")],
    [
      "ListDomainNames",
      { EngineType: "Solr" },
      invalid("'Solr'", "engineType", "satisfy enum value set: [OpenSearch, Elasticsearch]"),
    ],
    ["ListTags", { ARN: x(19) }, invalid(`'${x(19)}'`, "aRN", atLeast(20))],
    ["AddTags", { TagList: null }, invalid("null", "tagList", "not be null")],
    ["AddTags", { TagList: [{ Key: "", Value: "v" }] }, invalid("''", "tagList.1.member.key", atLeast(1))],
    ["AddTags", { TagList: [{ Key: "k" }] }, invalid("null", "tagList.1.member.value", "not be null")],
    ["AddTags", { TagList: ["k"] }, unreadable("tagList.1.member", "structure")],
    ["RemoveTags", { TagKeys: [""] }, invalid("''", "tagKeys.1.member", atLeast(1))],
    ["CreateDomain", { TagList: [{ Key: "k" }] }, invalid("null", "tagList.1.member.value", "not be null")],
    ["CreateDomain", { TagList: {} }, unreadable("tagList", "list")],
    ["CreateDomain", { EngineVersion: "OpenSearch" }, "2"],
  ];
  /** A case by what is wrong in it, with its long texts cut. */
  const title = (changed: object): string => JSON.stringify(changed).replace(/x{20,}/g, "x…x");

  test.each(
    WRONG.map(([operation, changed, sentence]) => [operation, title(changed), changed, sentence] as const),
  )(
    "of %s are refused when they are wrong, in the words of AWS: %s",
    (operation, _title, changed, sentence) => {
      const said = shapeRefusal(operation, changed);
      // Where two constraints break, how many is what is told first.
      if (sentence === "2")
        expect(said).toMatch(/^ValidationException: 2 validation errors detected: Value .*; Value /);
      else expect(said).toBe(sentence);
    },
  );

  test("that are refused are foretold, each as one of the refusals that the model can give", () => {
    const foretold = new Set(
      REFUSALS.map(({ operation, member = "", reason }) => `${operation} ${nameOf(member)} ${reason}`),
    );
    const met = WRONG.map(([operation, changed]) => {
      const { members = [], reason } = new Packages().refusal(operation, {
        ...VALID[operation],
        ...changed,
      })!;
      return `${operation} ${members[0]?.replace(/\d+\.member/g, "N")} ${reason}`;
    });
    expect(met.filter((refusal) => !foretold.has(refusal))).toEqual([]);
  });

  test("that are no text are shown as JSON, with the quotes that it has in it", () => {
    const Filters = [{ Value: [] }];
    expect(shapeRefusal("DescribePackages", { Filters, MaxResults: 101 })).toBe(
      "ValidationException: 2 validation errors detected: " +
        `Value [] at 'filters.1.member.value' failed to satisfy constraint: Member must ${atLeast(1)}; ` +
        "Value 101 at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100",
    );
  });

  test("that are of a wrong type are told before any that breaks a rule", () => {
    expect(shapeRefusal("CreatePackage", { PackageName: "", PackageType: 7 })).toBe(
      unreadable("packageType", "string"),
    );
  });

  test("that are wrong are named, all of them, in the order of the documentation", () => {
    const refusal = new Packages().refusal("CreatePackage", { PackageSource: {} });
    expect(refusal).toMatchObject({
      operation: "CreatePackage",
      reason: "memberInvalid",
      members: ["packageName", "packageType", "packageSource.s3BucketName", "packageSource.s3Key"],
    });
    expect(refusal?.message).toMatch(/^4 validation errors detected: Value null at 'packageName' failed/);
  });

  test.each<object>([[], {}, { PackageId: "F1" }])(
    "are all missing in an input that has none: %j",
    (input) => {
      expect(new Packages().refusal("DeletePackage", input)?.message).toMatch(
        /^1 validation error detected: Value null at 'packageID'/,
      );
    },
  );

  test("of an operation that the model does not have are not looked at", () => {
    expect(() => new Packages().call("DescribeReservedInstances", {})).toThrow(
      new RangeError("The model has no operation DescribeReservedInstances"),
    );
  });
});
