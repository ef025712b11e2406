import type { ServiceSettings } from "../../../contract/ServiceSettings";
import { createOpenSearchClient } from "../../../service/clients";
import { type FleetRollout, fleetRollouts } from "../../../service/rollout";
import type { HandDelivery } from "../../../validation/places/declaredByHand";
import { packageIdOf } from "../../options/scopedOption";
import type { VerifyCommandOptions } from "./VerifyCommandOptions";

/** What `--domain`, `--package` and `--source` name. */
export interface HandSelection {
  readonly deliveries: readonly HandDelivery[];
  /** What is named and is not there, one clause each. */
  readonly missing: readonly string[];
}

/** Finds out which dictionaries are on which domains. @throws PackagesError when the API refuses */
export async function handSelection(
  options: VerifyCommandOptions,
  settings: ServiceSettings,
  signal: AbortSignal,
): Promise<HandSelection> {
  const client = createOpenSearchClient(settings);
  try {
    const { domain: domainNames, package: packages } = options;
    const found = await fleetRollouts(client, { domainNames, packages }, signal);
    const sources = new Map(
      options.source.map(({ package: name, value }) => [packageIdOf(name, found, "--source"), value]),
    );
    const deliveries = found.map(({ domainName, packageId, packageName }) => ({
      domainName,
      packageId,
      packageName,
      settings,
      source: sources.get(packageId) ?? null,
    }));
    return { deliveries, missing: missingOf(found, options) };
  } finally {
    client.destroy();
  }
}

/** What `--domain` and `--package` name and is not there, one clause each. */
export function missingOf(
  found: readonly FleetRollout[],
  { domain, package: packages }: Pick<VerifyCommandOptions, "domain" | "package">,
): string[] {
  return [
    ...domain
      .filter((name) => !found.some(({ domainName }) => domainName === name))
      .map((name) => `no dictionary of the selection is on the domain ${name}`),
    ...packages
      .filter((name) => !found.some((each) => [each.packageId, each.packageName].includes(name)))
      .map((name) => `the package ${name} is on no domain of the selection`),
  ];
}
