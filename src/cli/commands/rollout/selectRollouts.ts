import type { ServiceSettings } from "../../../contract/ServiceSettings";
import { createOpenSearchClient } from "../../../service/clients";
import { type FleetRollout, fleetRollouts } from "../../../service/rollout";
import type { Declared } from "../../../terraform/declared/Declared";
import type { Place } from "../../../validation/places/Place";
import { type PlannedRollout, plannedRollouts } from "../../../validation/history/plannedRollouts";
import { contentProof } from "../../../validation/history/proveContent";
import { DEFAULT_CONTENT_LIMIT_BYTES } from "../../options/limitOptions";
import { handSettings } from "../../options/placeOptions";
import { placesOfPlan, untoldBy } from "../../plans/appliedPlan";
import { missingOf } from "../verify/handSelection";
import type { RolloutCommandOptions } from "./RolloutCommandOptions";
import type { Selection, Site } from "./Site";

/** Finds out what is selected, by the options and by the plan. @throws PackagesError when the API refuses */
export async function selectRollouts(
  declared: Declared | null,
  options: RolloutCommandOptions,
  signal: AbortSignal,
): Promise<Selection> {
  if (declared === null) {
    const settings = handSettings(options);
    const site = await siteOf(settings, options, options.package, "--package", signal);
    return { sites: [site], untold: [], unmatched: missingOf(site.selected, options) };
  }
  const places = await placesOfPlan(declared, options);
  const found = [];
  for (const place of places) found.push(await siteOfPlace(place, options, signal));
  const sites = found.map(({ site }) => site);
  return {
    sites,
    untold: [...untoldBy(declared), ...found.flatMap(({ untold }) => untold)],
    unmatched: missingOf(
      sites.flatMap(({ selected }) => selected),
      options,
    ),
  };
}

async function siteOf(
  settings: ServiceSettings,
  options: RolloutCommandOptions,
  packages: readonly string[],
  namedBy: string,
  signal: AbortSignal,
): Promise<Site> {
  const client = createOpenSearchClient(settings);
  const selection = { domainNames: options.domain, packages, namedBy };
  return { settings, client, selected: await fleetRollouts(client, selection, signal) };
}

async function siteOfPlace(
  place: Place,
  options: RolloutCommandOptions,
  signal: AbortSignal,
): Promise<{ readonly site: Site; readonly untold: readonly string[] }> {
  const { rollouts: planned, untold } = plannedRollouts(place);
  const byHand = options.domain.length + options.package.length > 0;
  const packages =
    options.package.length > 0 ? options.package : [...new Set(planned.map((each) => each.package))];
  const namedBy = options.package.length > 0 ? "--package" : (options.plan ?? "--plan");
  const domainNames = planned.flatMap(({ domainName }) => domainName ?? []);
  // Where each pair names its domain, only these domains are asked for.
  const isComplete = domainNames.length === planned.length;
  const domain = byHand || !isComplete ? options.domain : [...new Set(domainNames)];
  if (packages.length === 0) {
    return { site: { ...emptySite(place.settings) }, untold };
  }
  const site = await siteOf(place.settings, { ...options, domain }, packages, namedBy, signal);
  const limitBytes = options.contentLimit ?? DEFAULT_CONTENT_LIMIT_BYTES;
  const selected = byHand
    ? site.selected
    : site.selected.filter((each) => planned.some((pair) => isOf(pair, each)));
  const proofs = new Map(
    planned.map((pair) => [
      pair,
      pair.expectation === null
        ? undefined
        : contentProof(pair.expectation, { client: site.client, limitBytes }),
    ]),
  );
  const withProofs = selected.map((each) => {
    const pair =
      planned.find((one) => isOf(one, each)) ??
      planned.find((one) => isOf({ ...one, domainName: null }, each));
    if (pair === undefined) return each;
    return { ...each, packageVersion: pair.packageVersion, proveContent: proofs.get(pair) };
  });
  const missing = byHand ? [] : planned.filter((pair) => !selected.some((each) => isOf(pair, each)));
  return {
    site: { ...site, selected: withProofs },
    untold: [...untold, ...missing.map(missingPair)],
  };
}

function emptySite(settings: ServiceSettings): Site {
  return { settings, client: createOpenSearchClient(settings), selected: [] };
}

function isOf(pair: Pick<PlannedRollout, "package" | "domainName">, each: FleetRollout): boolean {
  const isPackage = pair.package === each.packageId || pair.package === each.packageName;
  return isPackage && (pair.domainName === null || pair.domainName === each.domainName);
}

function missingPair({ package: called, domainName }: PlannedRollout): string {
  return domainName === null
    ? `the package ${called} is on no domain`
    : `the plan associates the package ${called} with the domain ${domainName}, and it is not associated`;
}
