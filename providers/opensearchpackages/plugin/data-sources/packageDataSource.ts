import type { OpenSearchClient, PackageDetails } from "@aws-sdk/client-opensearch";
import { markedSha256 } from "../../../../src/contract/contentMark";
import { PackagesError } from "../../../../src/errors";
import type { AwaitedPackage } from "../../../../src/service/rollout";
import type { CtyObject } from "../codec/CtyValue";
import type { Diagnostic } from "../framework/Diagnostic";
import type { DataSource, OperationContext } from "../framework/ManagedResource";
import { PACKAGE_DETAILS, packageValues } from "../live/details";
import { type LiveCall, liveCall } from "../live/liveCall";
import { liveService } from "../live/liveService";
import type { PackagesProvider } from "../live/PackagesProvider";
import { AttributeReader } from "../schema/AttributeReader";
import { READ_REGION } from "../schema/place";
import type { TopLevelSchema } from "../schema/Schema";
import { DEFAULT_READ_TIMEOUT, readTimeoutMs, timeoutsBlock } from "../schema/timeouts";
import { PACKAGE_ID, PACKAGE_NAME, SHA256 } from "../schema/ValueRule";

const SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_package",
  version: 0,
  description:
    "A package, by its id or its name, as it is live. With `wait_until_available` whatever comes after it finds the package `AVAILABLE`; since a data source is read by plans as well, a plan then waits for a copy that runs, and fails when it has failed. In front of an association `opensearchpackages_association_gate` does neither.",
  attributes: {
    region: READ_REGION,
    package_id: {
      type: "string",
      mode: "optional and computed",
      description: "The id. Either this or `package_name`.",
      rule: PACKAGE_ID,
    },
    package_name: {
      type: "string",
      mode: "optional and computed",
      description: "The name. Either this or `package_id`.",
      rule: PACKAGE_NAME,
    },
    wait_until_available: {
      type: "bool",
      mode: "optional",
      description: "Wait until the package is `AVAILABLE`. Default: `false`.",
    },
    expected_sha256: {
      type: "string",
      mode: "optional",
      description:
        "The content that the package must hold, as its description carries it in `[sha256:…]`. Another content is an error; with `wait_until_available` it is waited for.",
      rule: SHA256,
    },
    ...PACKAGE_DETAILS,
  },
  blocks: {
    timeouts: timeoutsBlock({
      read: `Until the package was read; with \`wait_until_available\`, until it is available. Default: \`${DEFAULT_READ_TIMEOUT}\`.`,
    }),
  },
};

/** `opensearchpackages_package` */
export const packageDataSource: DataSource<PackagesProvider> = {
  schema: SCHEMA,
  validate,
  read: async (config, operation) => {
    const live = await readPackage(new AttributeReader(config), operation);
    return {
      ...config,
      package_id: live.PackageID ?? null,
      package_name: live.PackageName ?? null,
      ...packageValues(live),
    };
  },
};

/** One of the two and not both; an unknown one counts as given. */
function validate(config: CtyObject): Diagnostic[] {
  const given = ["package_id", "package_name"].filter((name) => (config[name] ?? null) !== null);
  if (given.length === 1) return [];
  return [
    {
      severity: "error",
      summary: "A package is named by its id or by its name",
      detail: `Set exactly one of package_id and package_name; ${given.length === 0 ? "none is" : "both are"} set.`,
      attribute: ["package_id"],
    },
  ];
}

async function readPackage(
  config: AttributeReader,
  { provider, signal, log }: OperationContext<PackagesProvider>,
): Promise<PackageDetails> {
  const awaited: AwaitedPackage = {
    packageId: config.optionalString("package_id"),
    packageName: config.optionalString("package_name"),
    contentSha256: config.optionalString("expected_sha256"),
  };
  const client = await provider.clientIn(config.optionalString("region"));
  const timeoutMs = readTimeoutMs(config);
  if (!config.flag("wait_until_available")) return readNow(awaited, client, { signal, timeoutMs });
  return liveService.rollout.awaitPackage(client, awaited, {
    signal,
    timeoutMs,
    onProgress: log,
  });
}

async function readNow(
  awaited: AwaitedPackage,
  client: OpenSearchClient,
  ending: Pick<LiveCall, "signal" | "timeoutMs">,
): Promise<PackageDetails> {
  const name = awaited.packageId ?? awaited.packageName ?? "";
  const attempted = `reading the package ${name}`;
  const call = { operation: "DescribePackages", attempted, about: awaited, ...ending };
  const live = await liveCall(call, (stop) => liveService.rollout.findPackage(client, awaited, stop));
  if (live === undefined) {
    throw new PackagesError({
      attempted,
      problem: "there is no such package",
      value: name,
      remedy: "Check the package's id or name, the region and the account",
    });
  }
  const { contentSha256 } = awaited;
  if (contentSha256 !== undefined && markedSha256(live.PackageDescription) !== contentSha256) {
    throw new PackagesError({
      attempted,
      problem: "the package does not hold the expected content",
      value: markedSha256(live.PackageDescription) ?? "no [sha256:…] in its description",
      where: "expected_sha256",
      remedy: "Update the package, or set wait_until_available to wait for the update",
    });
  }
  return live;
}
