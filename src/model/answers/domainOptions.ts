import type { DomainRecord, DomainState } from "../records/DomainRecord";

type Options = Readonly<Record<string, unknown>>;

/**
 * What a domain is configured with that CreateDomain said nothing about, as AWS answers it. Clients count on these
 * members: the AWS provider reads most of them without asking whether they are there.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainStatus.html
 */
const DEFAULTS: Readonly<Record<string, Options>> = {
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
};

const EBS_DEFAULT: Options = { EBSEnabled: true, VolumeType: "gp3", VolumeSize: 10 };

/** What a domain is configured with: the members that its status and its configuration have in common. */
export function domainOptions(
  domain: DomainRecord,
  { settings }: DomainState,
): Options & { readonly AutoTuneOptions: Options } {
  const merged = Object.entries(DEFAULTS).map(([name, absent]) => [
    name,
    { ...absent, ...given(settings, name) },
  ]);
  return {
    ...(Object.fromEntries(merged) as Options),
    EBSOptions: given(settings, "EBSOptions") ?? EBS_DEFAULT,
    AccessPolicies: settings["AccessPolicies"] ?? "",
    IPAddressType: settings["IPAddressType"] ?? "ipv4",
    AdvancedSecurityOptions: withoutPasswords({
      ...DEFAULTS["AdvancedSecurityOptions"],
      ...given(settings, "AdvancedSecurityOptions"),
    }),
    AutoTuneOptions: {
      DesiredState: "DISABLED",
      UseOffPeakWindow: false,
      ...given(settings, "AutoTuneOptions"),
    },
    LogPublishingOptions: given(settings, "LogPublishingOptions"),
    VPCOptions: vpcOptions(domain, given(settings, "VPCOptions")),
  };
}

/** AWS never tells the master user again. */
function withoutPasswords({ MasterUserOptions: _never, ...options }: Options): Options {
  return options;
}

/** What AWS derives of the subnets: they have to be somewhere. */
function vpcOptions({ region }: DomainRecord, vpc: Options | undefined): Options | undefined {
  return vpc === undefined ? undefined : { VPCId: "vpc-00000000", AvailabilityZones: [`${region}a`], ...vpc };
}

function given(settings: Options, name: string): Options | undefined {
  const value = settings[name];
  return typeof value === "object" && value !== null ? (value as Options) : undefined;
}
