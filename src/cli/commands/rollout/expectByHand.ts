import { createHash } from "node:crypto";
import { readInput } from "../../../files/readInput";
import type { FleetRollout } from "../../../service/rollout";
import { claim, type ContentClaim } from "../../../validation/content/ContentClaim";
import { contentProof } from "../../../validation/history/proveContent";
import { DEFAULT_CONTENT_LIMIT_BYTES } from "../../options/limitOptions";
import { packageIdOf, type Scoped } from "../../options/scopedOption";
import type { RolloutCommandOptions } from "./RolloutCommandOptions";
import type { Selection, Site } from "./Site";

/** What is expected of one package by hand. */
interface HandExpectation {
  readonly packageId: string;
  readonly claims: readonly ContentClaim[];
  readonly object: { readonly bucket: string; readonly key: string } | null;
}

/**
 * Adds what `--expect-file`, `--expect-sha256` and `--source` say; it wins over what the plan says of that package.
 *
 * @throws PackagesError when an option is about no package of the selection
 */
export async function expectByHand(
  selection: Selection,
  options: RolloutCommandOptions,
  signal: AbortSignal,
): Promise<Selection> {
  const all = selection.sites.flatMap(({ selected }) => selected);
  const files = await Promise.all(
    options.expectFile.map(async ({ package: name, value }) => ({
      package: name,
      value: await claimOfFile(value, signal),
    })),
  );
  const hashes = options.expectSha256.map(({ package: name, value }) => ({
    package: name,
    value: claim("sha256", value, "--expect-sha256"),
  }));
  const expectations = expectationsOf(all, [...files, ...hashes], options.source);
  return { ...selection, sites: selection.sites.map((site) => expecting(site, expectations, options)) };
}

function expectationsOf(
  all: readonly FleetRollout[],
  claims: readonly Scoped<ContentClaim | null>[],
  sources: RolloutCommandOptions["source"],
): HandExpectation[] {
  const ofPackage = <T>(given: readonly Scoped<T>[], option: string): [string, T][] =>
    given.map(({ package: name, value }) => [packageIdOf(name, all, option), value]);
  const claimed = ofPackage(claims, "--expect-file or --expect-sha256");
  const objects = ofPackage(sources, "--source");
  const packageIds = new Set([...claimed, ...objects].map(([packageId]) => packageId));
  return [...packageIds].map((packageId) => ({
    packageId,
    claims: claimed.flatMap(([id, each]) => (id === packageId && each !== null ? [each] : [])),
    object: objects.find(([id]) => id === packageId)?.[1] ?? null,
  }));
}

function expecting(
  site: Site,
  expectations: readonly HandExpectation[],
  { contentLimit = DEFAULT_CONTENT_LIMIT_BYTES }: RolloutCommandOptions,
): Site {
  const { client, settings, selected } = site;
  const proofs = new Map(
    expectations.map(({ packageId, claims, object }) => {
      const source = object === null ? null : { ...object, settings };
      const expectation = { claims, pinnedClaims: claims, marked: false, source };
      return [packageId, contentProof(expectation, { client, limitBytes: contentLimit })];
    }),
  );
  return {
    ...site,
    selected: selected.map((each) => {
      const proof = proofs.get(each.packageId);
      return proof === undefined ? each : { ...each, proveContent: proof };
    }),
  };
}

const EXPECTED = { attempted: "reading the expected content", remedy: "Name a file that exists" };

/** The content of a file, as an expectation. @throws PackagesError when it cannot be read */
async function claimOfFile(file: string, signal: AbortSignal): Promise<ContentClaim | null> {
  const hash = createHash("sha256").update(await readInput(file, EXPECTED, signal));
  return claim("sha256", hash.digest("hex"), `--expect-file ${file}`);
}
