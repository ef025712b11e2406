import { isEmpty, servedFiles, servingDomains, withAwsPackage } from "../../src/model";
import { ACCOUNT, Packages, REGION, WORLD } from "./Packages";

const DomainName = "search-prod";
const ARN = `arn:aws:es:${REGION}:${ACCOUNT}:domain/${DomainName}`;
const OTHER = { accountId: "210987654321", region: REGION };
const SOURCE = { S3BucketName: "dictionaries", S3Key: "synonyms.txt" };

type Answer = Readonly<Record<string, unknown>>;
const statusOf = (it: Packages, name = DomainName): Answer =>
  it.answer<{ DomainStatus: Answer }>("DescribeDomain", { DomainName: name }).DomainStatus;

describe("What is told of a package", () => {
  test("is every member that it was created with, the status and the dates", () => {
    const it = new Packages();
    const given = {
      PackageDescription: "of the shop",
      EngineVersion: "OpenSearch_2.17",
      PackageVendingOptions: { VendingEnabled: false },
      PackageEncryptionOptions: { EncryptionEnabled: true, KmsKeyIdentifier: "key" },
    };
    const PackageConfiguration = {
      LicenseRequirement: "REQUIRED",
      LicenseFilepath: "license.txt",
      ConfigurationRequirement: "OPTIONAL",
      RequiresRestartForConfigurationUpdate: true,
    };
    const { PackageDetails } = it.answer<{ PackageDetails: Answer }>("CreatePackage", {
      PackageName: "plugin",
      PackageType: "ZIP-PLUGIN",
      PackageSource: SOURCE,
      PackageConfiguration,
      ...given,
    });
    const { PackageVendingOptions, ...members } = given;
    expect(PackageDetails).toEqual({
      ...members,
      PackageID: "F618033989",
      PackageName: "plugin",
      PackageType: "ZIP-PLUGIN",
      PackageStatus: "COPYING",
      CreatedAt: new Date(1_000),
      LastUpdatedAt: new Date(1_000),
      AvailablePackageConfiguration: PackageConfiguration,
      PackageOwner: ACCOUNT,
      PackageVendingOptions,
    });
  });

  test("of a dictionary has no member that it was not given", () => {
    const it = new Packages();
    it.available("synonyms");
    expect(it.answer("DescribePackages", {})).toEqual({
      PackageDetailsList: [
        {
          PackageID: "F618033989",
          PackageName: "synonyms",
          PackageType: "TXT-DICTIONARY",
          PackageStatus: "AVAILABLE",
          AvailablePackageVersion: "v1",
          CreatedAt: new Date(1_000),
          LastUpdatedAt: new Date(1_020),
          PackageOwner: ACCOUNT,
        },
      ],
    });
  });
});

describe("What is told of an association", () => {
  const settings = {
    PrerequisitePackageIDList: ["F222222222"],
    AssociationConfiguration: {
      KeyStoreAccessOption: {
        KeyStoreAccessEnabled: true,
        KeyAccessRoleArn: "arn:aws:iam::123456789012:role/r",
      },
    },
  };

  test.each(["AssociatePackage", "AssociatePackages"])("is every member that %s was given", (operation) => {
    const it = new Packages();
    it.domain(DomainName);
    const PackageID = it.available("synonyms");
    const nowMs = it.nowMs;
    const answer = it.answer<Answer>(
      operation,
      operation === "AssociatePackage"
        ? { PackageID, DomainName, ...settings }
        : { PackageList: [{ PackageID, ...settings }], DomainName },
    );
    const told = {
      ...settings,
      PackageID,
      PackageName: "synonyms",
      PackageType: "TXT-DICTIONARY",
      LastUpdated: new Date(nowMs),
      DomainName,
      DomainPackageStatus: "ASSOCIATING",
      ReferencePath: `analyzers/${PackageID}`,
    };
    expect(answer).toEqual(
      operation === "AssociatePackage"
        ? { DomainPackageDetails: told }
        : { DomainPackageDetailsList: [told] },
    );
    it.settle();
    const listed = {
      ...told,
      DomainPackageStatus: "ACTIVE",
      PackageVersion: "v1",
      LastUpdated: new Date(nowMs + 10),
    };
    expect(it.answer("ListPackagesForDomain", { DomainName })).toEqual({
      DomainPackageDetailsList: [listed],
    });
    expect(it.answer("ListDomainsForPackage", { PackageID })).toEqual({ DomainPackageDetailsList: [listed] });
  });

  test("of a plugin names no path: no index reads it as a file", () => {
    const it = new Packages();
    it.domain(DomainName);
    const PackageID = it.plugin("plugin");
    it.active(PackageID, DomainName);
    expect(it.answer("ListPackagesForDomain", { DomainName })).toMatchObject({
      DomainPackageDetailsList: [
        { PackageType: "ZIP-PLUGIN", ReferencePath: undefined, PackageVersion: "v1" },
      ],
    });
  });

  test("of several at once is of all of them, in the order of the call, and all or none", () => {
    const it = new Packages();
    it.domain(DomainName);
    const [a, b] = [it.available("package-a"), it.available("package-b")];
    const PackageList = [{ PackageID: b }, { PackageID: a }];
    const idsOf = (answer: { DomainPackageDetailsList: Answer[] }): unknown[] =>
      answer.DomainPackageDetailsList.map(({ PackageID }) => PackageID);
    const wrong = { PackageList: [{ PackageID: a }, { PackageID: "F999999999" }], DomainName };
    expect(it.refusal("AssociatePackages", wrong)?.message).toBe("Package not found: F999999999");
    expect(it.answer("ListPackagesForDomain", { DomainName })).toEqual({ DomainPackageDetailsList: [] });
    expect(idsOf(it.answer("AssociatePackages", { PackageList, DomainName }))).toEqual([b, a]);
    it.settle();
    const off = it.answer<{ DomainPackageDetailsList: Answer[] }>("DissociatePackages", {
      PackageList: [a, b],
      DomainName,
    });
    expect(idsOf(off)).toEqual([a, b]);
    expect(off.DomainPackageDetailsList.map((one) => one["DomainPackageStatus"])).toEqual([
      "DISSOCIATING",
      "DISSOCIATING",
    ]);
    it.settle();
    expect(it.answer("ListPackagesForDomain", { DomainName })).toEqual({ DomainPackageDetailsList: [] });
  });
});

describe("What is told of a domain", () => {
  const defaults = {
    ClusterConfig: {
      InstanceType: "m6g.large.search",
      InstanceCount: 1,
      DedicatedMasterEnabled: false,
      ZoneAwarenessEnabled: false,
      WarmEnabled: false,
      ColdStorageOptions: { Enabled: false },
      MultiAZWithStandbyEnabled: false,
    },
    SnapshotOptions: { AutomatedSnapshotStartHour: 0 },
    CognitoOptions: { Enabled: false },
    EncryptionAtRestOptions: { Enabled: false },
    NodeToNodeEncryptionOptions: { Enabled: false },
    AdvancedOptions: {
      override_main_response_version: "false",
      "rest.action.multi.allow_explicit_index": "true",
    },
    DomainEndpointOptions: {
      EnforceHTTPS: false,
      TLSSecurityPolicy: "Policy-Min-TLS-1-2-2019-07",
      CustomEndpointEnabled: false,
    },
    AdvancedSecurityOptions: {
      Enabled: false,
      InternalUserDatabaseEnabled: false,
      AnonymousAuthEnabled: false,
    },
    OffPeakWindowOptions: {
      Enabled: true,
      OffPeakWindow: { WindowStartTime: { Hours: 22, Minutes: 0 } },
    },
    SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: false },
    EBSOptions: { EBSEnabled: true, VolumeType: "gp3", VolumeSize: 10 },
    AccessPolicies: "",
    IPAddressType: "ipv4",
  };
  const common = {
    ...defaults,
    ARN,
    DomainId: `${ACCOUNT}/${DomainName}`,
    DomainName,
    EngineVersion: "OpenSearch_2.19",
    Created: true,
    Deleted: false,
    UpgradeProcessing: false,
    AutoTuneOptions: { State: "DISABLED", UseOffPeakWindow: false },
    ServiceSoftwareOptions: {
      CurrentVersion: "OpenSearch_2.19_R1",
      NewVersion: "",
      UpdateAvailable: false,
      Cancellable: false,
      UpdateStatus: "COMPLETED",
      Description: "There is no software update available for this domain.",
      AutomatedUpdateDate: new Date(1_000),
      OptionalDeployment: true,
    },
  };

  test("is all that AWS sets for one that is given nothing but a name; an address once it is created", () => {
    const it = new Packages();
    expect(it.answer("CreateDomain", { DomainName })).toEqual({
      DomainStatus: { ...common, Processing: true, DomainProcessingStatus: "Creating" },
    });
    expect(statusOf(it.settle())).toEqual({
      ...common,
      Processing: false,
      DomainProcessingStatus: "Active",
      Endpoint: "search-search-prod.us-east-1.es.amazonaws.com",
    });
  });

  test("is what AWS sets where what it was given is no structure", () => {
    const it = new Packages();
    it.answer("CreateDomain", { DomainName, ClusterConfig: "large", EBSOptions: 7, VPCOptions: "vpc-1" });
    const status = statusOf(it.settle());
    expect(status).toMatchObject({ ClusterConfig: defaults.ClusterConfig, EBSOptions: defaults.EBSOptions });
    expect(status["VPCOptions"]).toBeUndefined();
    expect(status["Endpoint"]).toBe("search-search-prod.us-east-1.es.amazonaws.com");
  });

  test("is what it was given, over what AWS sets, and never the master user", () => {
    const it = new Packages();
    it.answer("CreateDomain", {
      DomainName,
      EngineVersion: "Elasticsearch_7.10",
      ClusterConfig: { InstanceCount: 3 },
      AdvancedSecurityOptions: { Enabled: true, MasterUserOptions: { MasterUserPassword: "secret" } },
      EBSOptions: { EBSEnabled: false },
      AccessPolicies: "{}",
      IPAddressType: "dualstack",
      AutoTuneOptions: { DesiredState: "ENABLED", UseOffPeakWindow: true },
      LogPublishingOptions: { INDEX_SLOW_LOGS: { Enabled: true } },
      VPCOptions: { SubnetIds: ["subnet-1"] },
    });
    const status = statusOf(it.settle());
    expect(status).toMatchObject({
      EngineVersion: "Elasticsearch_7.10",
      ClusterConfig: { ...defaults.ClusterConfig, InstanceCount: 3 },
      EBSOptions: { EBSEnabled: false },
      AccessPolicies: "{}",
      IPAddressType: "dualstack",
      LogPublishingOptions: { INDEX_SLOW_LOGS: { Enabled: true } },
      VPCOptions: { VPCId: "vpc-00000000", AvailabilityZones: ["us-east-1a"], SubnetIds: ["subnet-1"] },
      Endpoints: { vpc: "vpc-search-prod.us-east-1.es.amazonaws.com" },
      ServiceSoftwareOptions: { CurrentVersion: "Elasticsearch_7.10_R1" },
    });
    expect(status["EBSOptions"]).toEqual({ EBSEnabled: false });
    expect(status["AutoTuneOptions"]).toEqual({ State: "ENABLED", UseOffPeakWindow: true });
    expect(status["AdvancedSecurityOptions"]).toEqual({ ...defaults.AdvancedSecurityOptions, Enabled: true });
    expect(status["Endpoint"]).toBeUndefined();
    expect(JSON.stringify(it.answer("DescribeDomainConfig", { DomainName }))).not.toContain("secret");
  });

  test.each([
    [{}, { Endpoint: "localhost:9200/search-prod" }],
    [{ VPCOptions: { SubnetIds: [] } }, { Endpoints: { vpc: "localhost:9200/search-prod" } }],
  ])("is the address at which the world has it: %j", (given, address) => {
    const asked: unknown[] = [];
    const it = new Packages({
      ...WORLD,
      endpointOf: ({ accountId, region, name }) => {
        asked.push([accountId, region, name]);
        return `localhost:9200/${name}`;
      },
    });
    it.answer("CreateDomain", { DomainName, ...given });
    expect(statusOf(it.settle())).toMatchObject(address);
    expect(asked).toContainEqual([ACCOUNT, REGION, DomainName]);
  });

  test("is in its configuration too, each member with the state of its last change", () => {
    const it = new Packages();
    it.domain(DomainName);
    const changed = {
      CreationDate: new Date(1_000),
      UpdateDate: new Date(1_000),
      UpdateVersion: 1,
      PendingDeletion: false,
    };
    const members = Object.entries({ EngineVersion: "OpenSearch_2.19", ...defaults }).map(
      ([name, Options]) => [name, { Options, Status: { ...changed, State: "Active" } }],
    );
    expect(it.answer("DescribeDomainConfig", { DomainName })).toEqual({
      DomainConfig: {
        ...(Object.fromEntries(members) as Answer),
        AutoTuneOptions: {
          Options: { MaintenanceSchedules: [], DesiredState: "DISABLED", UseOffPeakWindow: false },
          Status: { ...changed, State: "DISABLED" },
        },
      },
    });
  });

  test("is told of several by their names, in the order of creation, and of those that are there", () => {
    const it = new Packages();
    for (const name of ["search-b", "search-a", "search-c"]) it.domain(name);
    const { DomainStatusList } = it.answer<{ DomainStatusList: Answer[] }>("DescribeDomains", {
      DomainNames: ["search-a", "search-none", "search-b"],
    });
    expect(DomainStatusList.map((one) => one["DomainName"])).toEqual(["search-b", "search-a"]);
  });

  test("is its name and its engine in a list, of one engine or of both, of one account and region", () => {
    const it = new Packages();
    it.domain("search-a");
    it.domain("search-b", "Elasticsearch_7.10");
    it.answer("CreateDomain", { DomainName: "search-c" }, OTHER);
    it.answer("CreateDomain", { DomainName: "search-d" }, { accountId: ACCOUNT, region: "eu-central-1" });
    const [a, b] = [
      { DomainName: "search-a", EngineType: "OpenSearch" },
      { DomainName: "search-b", EngineType: "Elasticsearch" },
    ];
    expect(it.answer("ListDomainNames", {})).toEqual({ DomainNames: [a, b] });
    expect(it.answer("ListDomainNames", { EngineType: "OpenSearch" })).toEqual({ DomainNames: [a] });
    expect(it.answer("ListDomainNames", { EngineType: "Elasticsearch" })).toEqual({ DomainNames: [b] });
  });

  test("are its tags: those it was created with, those that are added, without those that are removed", () => {
    const it = new Packages();
    const tag = (Key: string, Value: string): object => ({ Key, Value });
    const tags = (): unknown => it.answer("ListTags", { ARN });
    it.answer("CreateDomain", { DomainName, TagList: [tag("team", "search"), tag("cost", "1")] });
    it.settle();
    expect(tags()).toEqual({ TagList: [tag("team", "search"), tag("cost", "1")] });
    expect(it.answer("AddTags", { ARN, TagList: [tag("cost", "2"), tag("env", "prod")] })).toEqual({});
    expect(tags()).toEqual({ TagList: [tag("team", "search"), tag("cost", "2"), tag("env", "prod")] });
    expect(it.answer("RemoveTags", { ARN, TagKeys: ["team", "none"] })).toEqual({});
    expect(tags()).toEqual({ TagList: [tag("cost", "2"), tag("env", "prod")] });
    it.domain("search-other");
    expect(it.answer("ListTags", { ARN: ARN.replace("prod", "other") })).toEqual({ TagList: [] });
    expect(statusOf(it)).toMatchObject({ DomainProcessingStatus: "Active" });
  });
});

describe("Who sees a package", () => {
  const seenBy = (it: Packages, scope: typeof OTHER): unknown[] =>
    it
      .answer<{ PackageDetailsList: Answer[] }>("DescribePackages", {}, scope)
      .PackageDetailsList.map(({ PackageName }) => PackageName);
  const change = (it: Packages, PackageID: string, Operation: string, PackageUserList: string[]): unknown =>
    it.answer("UpdatePackageScope", { PackageID, Operation, PackageUserList });

  test("are its owner and those who were let in, in its region; the owner alone sees who was", () => {
    const it = new Packages();
    const id = it.plugin("plugin");
    expect(seenBy(it, OTHER)).toEqual([]);
    expect(change(it, id, "ADD", [OTHER.accountId])).toEqual({
      PackageID: id,
      Operation: "ADD",
      PackageUserList: [OTHER.accountId],
    });
    expect(seenBy(it, OTHER)).toEqual(["plugin"]);
    expect(seenBy(it, { ...OTHER, region: "eu-central-1" })).toEqual([]);
    expect(seenBy(it, { accountId: ACCOUNT, region: "eu-central-1" })).toEqual([]);
    expect(seenBy(it, { ...OTHER, accountId: "333333333333" })).toEqual([]);
    const listOf = (scope?: typeof OTHER): unknown =>
      it.answer<{ PackageDetailsList: Answer[] }>("DescribePackages", {}, scope).PackageDetailsList[0]?.[
        "AllowListedUserList"
      ];
    expect([listOf(), listOf(OTHER)]).toEqual([[OTHER.accountId], undefined]);
  });

  test("is said by adding, overriding and removing, none twice; and by one word for everybody", () => {
    const it = new Packages();
    const id = it.plugin("plugin");
    const [a, b, c] = ["1", "2", "3"].map((digit) => digit.repeat(12)) as [string, string, string];
    const users = (operation: string, given: string[]): unknown =>
      (change(it, id, operation, given) as Answer)["PackageUserList"];
    expect(users("ADD", [a, b, a])).toEqual([a, b]);
    expect(users("ADD", [b, c])).toEqual([a, b, c]);
    expect(users("REMOVE", [b, "4".repeat(12)])).toEqual([a, c]);
    expect(users("OVERRIDE", [b, b])).toEqual([b]);
    expect(seenBy(it, { ...OTHER, accountId: a })).toEqual([]);
    expect(users("OVERRIDE", ["GLOBAL"])).toEqual(["GLOBAL"]);
    expect(seenBy(it, { ...OTHER, accountId: a })).toEqual(["plugin"]);
  });

  test("stays said when the package is updated", () => {
    const it = new Packages();
    const id = it.plugin("plugin");
    change(it, id, "ADD", [OTHER.accountId]);
    it.answer("UpdatePackage", { PackageID: id, PackageSource: SOURCE });
    expect(seenBy(it, OTHER)).toEqual(["plugin"]);
    expect(seenBy(it.settle(), OTHER)).toEqual(["plugin"]);
  });

  test("is everybody, everywhere, of those that AWS brings, which take nobody's name and nobody's room", () => {
    const it = new Packages({ ...WORLD, packageLimit: 1 });
    const aws = withAwsPackage(it.state, { packageName: "analysis-icu" }, it.nowMs);
    const words = withAwsPackage(
      aws.state,
      {
        packageName: "words",
        packageType: "TXT-DICTIONARY",
        description: "AWS's",
        bytes: Buffer.from("a, b"),
      },
      it.nowMs,
    );
    it.state = words.state;
    expect(seenBy(it, { accountId: "333333333333", region: "eu-central-1" })).toEqual([
      "analysis-icu",
      "words",
    ]);
    expect(it.answer("DescribePackages", {})).toEqual({
      PackageDetailsList: [
        {
          PackageID: aws.id,
          PackageName: "analysis-icu",
          PackageType: "ZIP-PLUGIN",
          PackageStatus: "AVAILABLE",
          AvailablePackageVersion: "v1",
          EngineVersion: "OpenSearch_2.19",
          CreatedAt: new Date(1_000),
          LastUpdatedAt: new Date(1_000),
          PackageOwner: "AWS",
        },
        {
          PackageID: words.id,
          PackageName: "words",
          PackageType: "TXT-DICTIONARY",
          PackageStatus: "AVAILABLE",
          PackageDescription: "AWS's",
          AvailablePackageVersion: "v1",
          CreatedAt: new Date(1_000),
          LastUpdatedAt: new Date(1_000),
          PackageOwner: "AWS",
        },
      ],
    });
    expect([aws.id, words.id].filter((id) => !/^G\d{9}$/.test(id))).toEqual([]);
    expect(it.refusal("DeletePackage", { PackageID: words.id })?.reason).toBe("notOwner");
    expect(it.copying("words")).toMatch(/^F/);
    it.domain(DomainName);
    it.active(words.id, DomainName);
    expect(servedFiles(it.state, it.nowMs)).toEqual([
      {
        accountId: ACCOUNT,
        region: REGION,
        domainName: DomainName,
        packageId: words.id,
        packageName: "words",
        packageVersion: "v1",
        content: { bytes: Buffer.from("a, b") },
      },
    ]);
  });
});

describe("A state", () => {
  test("is empty of an account without packages and associations, whatever others have and AWS brings", () => {
    const it = new Packages();
    expect(isEmpty(it.state, 0)).toBe(true);
    const { id, state } = withAwsPackage(
      it.state,
      { packageName: "words", packageType: "TXT-DICTIONARY" },
      0,
    );
    it.state = state;
    it.domain(DomainName);
    expect([isEmpty(it.state, it.nowMs), isEmpty(it.state, it.nowMs, ACCOUNT)]).toEqual([true, true]);
    const created = { PackageName: "theirs", PackageType: "TXT-DICTIONARY", PackageSource: SOURCE };
    it.answer("CreatePackage", created, OTHER);
    const empty = (): boolean[] => [ACCOUNT, OTHER.accountId].map((one) => isEmpty(it.state, it.nowMs, one));
    expect([isEmpty(it.state, it.nowMs), ...empty()]).toEqual([false, true, false]);
    it.active(id, DomainName);
    expect(empty()).toEqual([false, false]);
    it.answer("DissociatePackage", { PackageID: id, DomainName });
    it.settle();
    expect(empty()).toEqual([true, false]);
  });

  test("tells of each domain what it serves: its own dictionaries, in the order of association", () => {
    const it = new Packages();
    it.domain("search-b");
    it.domain("search-a");
    const [first, second] = [it.available("package-a"), it.available("package-b")];
    it.active(second, "search-b");
    it.active(first, "search-b");
    it.active(it.plugin("plugin"), "search-b");
    it.active(first, "search-a");
    const served = servingDomains(it.state, it.nowMs).map(({ domainName, engineVersion, dictionaries }) => [
      domainName,
      engineVersion,
      dictionaries.map(({ packageName }) => packageName),
    ]);
    expect(served).toEqual([
      ["search-b", "OpenSearch_2.19", ["package-b", "package-a"]],
      ["search-a", "OpenSearch_2.19", ["package-a"]],
    ]);
    it.answer("DeleteDomain", { DomainName: "search-b" });
    expect(servingDomains(it.state, it.nowMs)).toHaveLength(2);
    it.settle();
    expect(servingDomains(it.state, it.nowMs).map(({ domainName }) => domainName)).toEqual(["search-a"]);
  });
});
