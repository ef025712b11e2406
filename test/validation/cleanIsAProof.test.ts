import {
  UpdatePackageCommand,
  DissociatePackageCommand,
  type OpenSearchClient,
} from "@aws-sdk/client-opensearch";
import { DeleteObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import fc from "fast-check";
import { createOpenSearchClient, createS3Client } from "../../src/service/clients";
import type { HopName } from "../../src/validation";
import { BUCKET, LiveDictionaries, sha256Of } from "./LiveDictionaries";
import { stateOf, SmallWorld, type SmallPackage, type WorldShape } from "./SmallWorld";

const RUNS = 60;

/** One thing that goes wrong in the world, behind the configuration's back. */
interface Damage {
  /** A sentence. */
  readonly what: string;
  readonly hop: HopName;
  /** Whether it concerns one domain only; else every delivery of the package. */
  readonly onOneDomain: boolean;
  readonly inflict: (at: Site) => Promise<void>;
}

interface Site {
  readonly world: SmallWorld;
  readonly target: SmallPackage;
  readonly domain: string;
}

let live: LiveDictionaries;
let client: OpenSearchClient;
let s3: S3Client;
beforeAll(async () => {
  const delays = { copyingMs: 60_000, associatingMs: 60_000, deletingMs: 60_000 };
  live = await LiveDictionaries.start([], delays, "manual");
  client = createOpenSearchClient(live.settings);
  s3 = createS3Client(live.settings);
});
afterAll(async () => {
  client.destroy();
  s3.destroy();
  await live.stop();
});

const other = ({ target }: Site): string => `${target.content}smuggled, in\n`;

async function updateFromAnother(at: Site, described: boolean): Promise<void> {
  await live.upload(`${at.target.name}-other`, other(at));
  const description = { PackageDescription: `honest [sha256:${sha256Of(other(at))}]` };
  await client.send(
    new UpdatePackageCommand({
      PackageID: at.target.id,
      PackageSource: { S3BucketName: BUCKET, S3Key: `${at.target.name}-other` },
      ...(described ? description : {}),
    }),
  );
  live.settle();
  for (const domain of at.world.domains) await live.associate(at.target.id, domain);
}

async function dissociate({ target, domain }: Site): Promise<void> {
  await client.send(new DissociatePackageCommand({ PackageID: target.id, DomainName: domain }));
  live.settle();
}

const DAMAGES: readonly Damage[] = [
  {
    what: "the object was overwritten",
    hop: "object",
    onOneDomain: false,
    inflict: async (at) => void (await live.upload(at.target.name, other(at))),
  },
  {
    what: "the object was overwritten under the old hash",
    hop: "object",
    onOneDomain: false,
    inflict: async (at) => void (await live.upload(at.target.name, other(at), { claims: at.target.content })),
  },
  {
    what: "the object was deleted",
    hop: "object",
    onOneDomain: false,
    inflict: async ({ target }) => {
      await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: target.name }));
    },
  },
  {
    what: "the package was updated from another object, and the description says so",
    hop: "package",
    onOneDomain: false,
    inflict: (at) => updateFromAnother(at, true),
  },
  {
    what: "the package was updated from another object under the old description",
    hop: "package",
    onOneDomain: false,
    inflict: (at) => updateFromAnother(at, false),
  },
  {
    what: "an update of the package failed",
    hop: "package",
    onOneDomain: false,
    inflict: async ({ target }) => {
      const fault = live.aws.faults.failValidation();
      await live.update(target.id, target.name, target.content);
      fault.lift();
    },
  },
  {
    what: "the package is still copied",
    hop: "package",
    onOneDomain: false,
    inflict: async ({ target }) => {
      const PackageSource = { S3BucketName: BUCKET, S3Key: target.name };
      await client.send(new UpdatePackageCommand({ PackageID: target.id, PackageSource }));
    },
  },
  { what: "the package was taken off the domain", hop: "domain", onOneDomain: true, inflict: dissociate },
  {
    what: "the association failed",
    hop: "domain",
    onOneDomain: true,
    inflict: async (at) => {
      await dissociate(at);
      const fault = live.aws.faults.failAssociation();
      await live.associate(at.target.id, at.domain);
      fault.lift();
    },
  },
  {
    what: "the association is still made",
    hop: "domain",
    onOneDomain: true,
    inflict: async (at) => {
      await dissociate(at);
      await live.associate(at.target.id, at.domain, false);
    },
  },
  {
    what: "the domain serves an older version",
    hop: "domain",
    onOneDomain: true,
    inflict: async ({ world, target, domain }) => {
      await live.update(target.id, target.name, target.content);
      for (const each of world.domains) if (each !== domain) await live.associate(target.id, each);
    },
  },
  {
    what: "the domain is being deleted",
    hop: "domain",
    onOneDomain: true,
    inflict: ({ domain }) => live.deleteDomain(domain),
  },
  {
    what: "the domain is busy",
    hop: "domain",
    onOneDomain: true,
    inflict: ({ domain }) =>
      Promise.resolve(live.aws.faults.busyDomain({ domainName: domain, forMs: 3_600_000 })),
  },
];

/** What does not take the hop itself away, and still must not be clean. */
const HOP_STAYS: readonly string[] = ["the domain is busy"];

const shapes: fc.Arbitrary<WorldShape> = fc.record({
  packages: fc.integer({ min: 1, max: 3 }),
  domains: fc.integer({ min: 1, max: 3 }),
  hashed: fc.boolean(),
  rollouts: fc.boolean(),
});

let worlds = 0;

function populated(shape: WorldShape): Promise<SmallWorld> {
  worlds += 1;
  return SmallWorld.populate(live, shape, `w${worlds}`);
}

describe.each([
  ["a bucket that keeps no versions", false],
  ["a bucket that keeps versions", true],
])("in %s", (_, versioned) => {
  beforeAll(async () => {
    if (versioned) await live.keepVersions();
  });

  it("a world that nobody touched is clean, for its state, its plan without changes, and a proper change", async () => {
    await fc.assert(
      fc.asyncProperty(shapes, fc.nat(), async (shape, choice) => {
        const world = await populated(shape);
        const target = world.packages[choice % world.packages.length] as SmallPackage;
        const documents = [
          world.declared().state(),
          world.declared().plan(),
          world.changed(target, "new, words\n").plan(),
        ];
        for (const document of documents) {
          const { verdict, findings, unchecked } = await world.validate(document);
          expect({ verdict, findings, unchecked }).toEqual({ verdict: "clean", findings: [], unchecked: [] });
        }
      }),
      { numRuns: 20, verbose: 1 },
    );
  }, 60_000);

  it("a world with damage to one hop is never clean, and the damage is named", async () => {
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.constantFrom(...DAMAGES),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        async (shape, damage, first, second, asState) => {
          const world = await populated(shape);
          const target = world.packages[first % world.packages.length] as SmallPackage;
          const domain = world.domains[second % world.domains.length] as string;
          await damage.inflict({ world, target, domain });
          const declared = world.declared();
          const report = await world.validate(asState ? declared.state() : declared.plan());
          expect(report.verdict).not.toBe("clean");
          const damaged = damage.onOneDomain ? [domain] : world.domains;
          for (const each of damaged) {
            const state = stateOf(report, target.id, each, damage.hop);
            if (!HOP_STAYS.includes(damage.what))
              expect(["proven", "planned", "not asked"]).not.toContain(state);
          }
          const told = JSON.stringify([report.findings, report.unchecked]);
          expect(told).toContain(damage.onOneDomain ? domain : target.name);
        },
      ),
      { numRuns: RUNS, verbose: 1 },
    );
  }, 120_000);
});

it.each(DAMAGES)(
  "when $what, that hop of that delivery is not proven",
  async ({ inflict, hop, onOneDomain, what }) => {
    const world = await populated({ packages: 2, domains: 2, hashed: true, rollouts: true });
    const [target, bystander] = world.packages as [SmallPackage, SmallPackage];
    const [domain, otherDomain] = world.domains as [string, string];
    await inflict({ world, target, domain });
    const report = await world.validate(world.declared().plan());
    expect(report.verdict).not.toBe("clean");
    if (!HOP_STAYS.includes(what)) expect(stateOf(report, target.id, domain, hop)).not.toBe("proven");
    // Nothing else is blamed for it.
    expect(stateOf(report, bystander.id, otherDomain, hop)).toBe("proven");
    if (onOneDomain) expect(stateOf(report, target.id, otherDomain, hop)).toBe("proven");
  },
);
