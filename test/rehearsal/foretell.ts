import type { DomainPackageDetails, DomainStatus, PackageDetails } from "@aws-sdk/client-opensearch";
import {
  rehearse,
  type ObjectFact,
  objectKey,
  type RehearsalInput,
  type ServedAfter,
} from "../../src/rehearsal";
import { absent, present, type Reading } from "../../src/service/door/Reading";
import { readDeclared } from "../../src/terraform/readDeclared";
import type { AwsProviderVersion } from "./driver/awsProvider";
import type { Foretold, ForetoldServed } from "./Foretold";
import { associatedPairs } from "./plan/associatedPairs";
import { planJson } from "./plan/planJson";
import type { Scenario } from "./RandomWorld";
import { sha256Of } from "./sha256Of";
import { buildWorld } from "./world/buildWorld";
import { LocalCalls } from "./world/LocalCalls";
import type { World } from "./world/World";

const LONG = 3_600_000_000;
/** What was in the making when the plans were made still is. */
const STILL = {
  copyingMs: LONG,
  validatingMs: LONG,
  associatingMs: LONG,
  dissociatingMs: LONG,
  deletingMs: LONG,
  domainProcessingMs: LONG,
};

const SOURCE = { operation: "test", subject: "test", place: "test", at: "" };

/** What the rehearsal says of a scenario, from nothing but its plans and what the service answers before the apply. */
export function foretell(scenario: Scenario, provider: AwsProviderVersion): Promise<Foretold> {
  const { stacks, plans } = scenario;
  const texts = stacks.map((stack, index) =>
    planJson(stack, plans[index] ?? { name: "", resources: [], forgotten: [] }),
  );
  return foretellPlans(scenario, texts, provider);
}

/** The same from these plans of the scenario's stacks. @param texts as `terraform show -json` prints them */
export async function foretellPlans(
  { world, stacks, plans }: Scenario,
  texts: readonly string[],
  provider: AwsProviderVersion,
): Promise<Foretold> {
  const files = texts.map((text, index) => readDeclared(text, stacks[index]?.name ?? ""));
  const { aws, ids } = await buildWorld(world, STILL);
  const live = await readings(new LocalCalls(aws), world);
  const rehearsal = rehearse({
    ...live,
    files,
    ...objectsOf(world),
    placeOf: () => 0,
    sha256Of: (source) => source.contentSha256 ?? source.sha256 ?? source.sourceHash,
    awsVersions: new Map(files.map(({ input }) => [input.name, provider === "6.x" ? "6.25.0" : "5.100.0"])),
    nowMs: Date.parse("2040-01-01"),
  });
  const versions = contentsOf(world, ids);
  return {
    refusals: rehearsal.refusals.map(({ address, action, operation, exception, certainty }) => ({
      step: `${address} ${action}`,
      operation,
      exception,
      certain: certainty === "certain",
    })),
    unchecked: rehearsal.unjudged.map(({ address, action }) => `${address} ${action}`),
    served: associatedPairs(world, plans).map((pair): ForetoldServed => {
      const isId = !pair.package.includes(".");
      const maker = files.find(({ packages }) => packages.some(({ address }) => address === pair.package));
      const outcomes = isId
        ? rehearsal.servedOn(0, pair.domain, pair.package)
        : (rehearsal.servedFrom(maker?.input.name ?? "", pair.package, pair.domain) ?? [{ ...NOTHING }]);
      const possible = outcomes.map((each) => contentOf(each, pair.package, versions));
      return { ...pair, possible: [...new Set(possible)] };
    }),
  };
}

const NOTHING: ServedAfter = { status: null, version: null, isNewest: false, isNew: false, sha256: null };

type Live = Pick<RehearsalInput, "places">;

async function readings(calls: LocalCalls, world: World): Promise<Live> {
  const described = await calls.granted<{ PackageDetailsList?: PackageDetails[] }>("DescribePackages", {});
  const list = (described.PackageDetailsList ?? []).map(withDates);
  const domains = await Promise.all(
    world.domains.map(async ({ name }) => {
      const described = await calls.granted<{ DomainStatus: DomainStatus }>("DescribeDomain", {
        DomainName: name,
      });
      const listed = await calls.granted<{ DomainPackageDetailsList?: DomainPackageDetails[] }>(
        "ListPackagesForDomain",
        { DomainName: name },
      );
      const list = (listed.DomainPackageDetailsList ?? []).map(withDates);
      return { name, status: present(described.DomainStatus, SOURCE), list: present(list, SOURCE) };
    }),
  );
  const byId = new Map(list.map((each) => [each.PackageID ?? "", present(each, SOURCE)]));
  return {
    places: [
      {
        region: "us-east-1",
        account: null,
        unaskable: null,
        packagesById: new Complete(byId),
        packagesByName: new Map(list.map((each) => [each.PackageName ?? "", present(each, SOURCE)])),
        domains: new Complete(new Map(domains.map(({ name, status }) => [name, status]))),
        onDomains: new Map(),
        onDomain: new Map(domains.map(({ name, list: on }) => [name, on])),
        allPackages: null,
      },
    ],
  };
}

/** The API's instants are seconds since the epoch. */
function withDates<T extends object>(details: T): T {
  const dates = ["CreatedAt", "LastUpdatedAt", "LastUpdated"].flatMap((member): [string, Date][] => {
    const value = (details as Readonly<Record<string, unknown>>)[member];
    return typeof value === "number" ? [[member, new Date(value * 1_000)]] : [];
  });
  return { ...details, ...Object.fromEntries(dates) };
}

/** A map whose other keys are proven to be absent. */
class Complete<T> extends Map<string, Reading<T>> {
  override get(key: string): Reading<T> {
    return super.get(key) ?? absent("it was listed nowhere", SOURCE);
  }
}

function objectsOf({
  objects,
  buckets,
  packages,
}: World): Pick<RehearsalInput, "objects" | "bucketDefaults"> {
  const sealed = new Set(buckets.filter(({ kmsByDefault }) => kmsByDefault).map(({ name }) => name));
  const facts = new Map<string, ObjectFact>();
  for (const { source } of packages) facts.set(objectKey(source.bucket, source.key), { kind: "no-such-key" });
  for (const { bucket, key, content } of objects) {
    facts.set(objectKey(bucket, key), {
      kind: "object",
      encryption: sealed.has(bucket) ? "aws:kms" : "AES256",
      region: "us-east-1",
      sha256: sha256Of(content),
    });
  }
  return {
    objects: facts,
    bucketDefaults: new Map(
      buckets.map(({ name, kmsByDefault }) => [
        name,
        { kind: "known", algorithm: kmsByDefault ? "aws:kms" : null },
      ]),
    ),
  };
}

/** What each version holds that was there before: `<id> <version>` to SHA-256. */
function contentsOf({ packages }: World, ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    packages.flatMap(({ name, versions, nextContent, lastCopy }) =>
      [...versions, ...(lastCopy === "under way" ? [nextContent] : [])].map(
        (content, index): [string, string] => [`${ids.get(name)} v${index + 1}`, sha256Of(content)],
      ),
    ),
  );
}

function contentOf(
  { version, sha256 }: ServedAfter,
  packageId: string,
  versions: ReadonlyMap<string, string>,
): string | null {
  if (version === null) return null;
  return sha256 ?? versions.get(`${packageId} ${version}`) ?? "?";
}
