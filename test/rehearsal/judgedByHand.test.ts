import type { Foretold } from "./Foretold";
import { type Judgement, judgeRehearsal } from "./judgeRehearsal";
import {
  ASSOCIATION,
  configured,
  DOMAIN,
  managed,
  moved,
  NEW,
  OBJECT,
  OLD,
  PACKAGE,
  planned,
  storedResources,
  WORLD,
} from "./oneDictionary";
import {
  addressOf,
  associationBlock,
  describing,
  objectBlock,
  packageBlock,
  packageIdOf,
} from "./plan/blocks";
import type { PlannedStack } from "./plan/Stack";
import type { StoredResources } from "./plan/stored";
import { randomRun, runPlans } from "./runPlans";
import { sha256Of } from "./sha256Of";

const RUNS = 40;

/** What somebody who knows the service foretells, by hand; what they say otherwise is wrong. */
describe("worlds in which it is known what must happen", () => {
  let stored: StoredResources;
  let id: string;
  beforeAll(async () => {
    stored = await storedResources();
    id = stored.idOf("synonyms");
  });

  async function judged(
    plans: readonly PlannedStack[],
    told: Pick<Foretold, "refusals" | "served">,
  ): Promise<Judgement> {
    const runs = await Promise.all(
      Array.from({ length: RUNS }, (_, seed) => runPlans(WORLD, plans, randomRun(seed))),
    );
    return judgeRehearsal({ world: WORLD, plans, foretold: { unchecked: [], ...told }, runs });
  }

  const added = (packageName: string) => [
    objectBlock("a", { bucket: "words", key: "b.txt" }, NEW),
    packageBlock("a", { packageName, source: OBJECT, description: describing(NEW) }),
    associationBlock("a", { package: packageIdOf(PACKAGE), domain: DOMAIN }),
  ];

  const nameTaken = {
    step: `${PACKAGE} create`,
    operation: "CreatePackage",
    exception: "ResourceAlreadyExistsException",
  };

  test("a name that is taken is refused in every run", async () => {
    const plans = [planned({ blocks: added("synonyms") })];
    const refusals = [{ ...nameTaken, certain: true }];
    const served = [{ domain: DOMAIN, package: PACKAGE, possible: [null] }];
    expect((await judged(plans, { refusals, served })).violations).toEqual([]);
    expect((await judged(plans, { refusals: [], served })).violations).toEqual([
      `${PACKAGE} create: CreatePackage was refused with ResourceAlreadyExistsException, unforetold`,
    ]);
  });

  test("without a gate the association is refused in some runs, and served in the others", async () => {
    const plans = [planned({ blocks: added("more") })];
    const refusal = {
      step: `${ASSOCIATION} create`,
      operation: "AssociatePackage",
      exception: "ConflictException",
    };
    const served = [{ domain: DOMAIN, package: PACKAGE, possible: [null, sha256Of(NEW)] }];
    const right = await judged(plans, { refusals: [{ ...refusal, certain: false }], served });
    expect(right).toEqual({
      violations: [],
      possibleRefusals: { foretold: 1, happened: 1 },
      possibleOutcomes: { foretold: 2, happened: 2 },
    });
    const certain = await judged(plans, { refusals: [{ ...refusal, certain: true }], served });
    // It can also be granted and outlast the provider's ten minutes.
    expect(certain.violations).toEqual(
      expect.arrayContaining([
        `${ASSOCIATION} create: AssociatePackage was certain to be refused, and the step was done`,
      ]),
    );
    const optimist = [{ domain: DOMAIN, package: PACKAGE, possible: [sha256Of(NEW)] }];
    const hoped = await judged(plans, { refusals: [{ ...refusal, certain: false }], served: optimist });
    expect(hoped.violations).toEqual([
      `${DOMAIN} serves nothing of ${PACKAGE}, which was not thought possible`,
    ]);
  });

  test("a package that stays on a domain is not deleted, and goes on being served", async () => {
    const state = managed(stored).filter(({ address }) => address !== ASSOCIATION);
    const refusals = [
      {
        step: `${PACKAGE} delete`,
        operation: "DeletePackage",
        exception: "ConflictException",
        certain: true,
      },
    ];
    const served = [{ domain: DOMAIN, package: id, possible: [sha256Of(OLD)] }];
    expect((await judged([planned({ state })], { refusals, served })).violations).toEqual([]);
    const gone = [{ domain: DOMAIN, package: id, possible: [null] }];
    expect((await judged([planned({ state })], { refusals, served: gone })).violations).toHaveLength(1);
  });

  test("a replacement that creates first under its own name ends with nothing served", async () => {
    const plans = [planned({ state: managed(stored), blocks: moved(true) })];
    const served = [
      { domain: DOMAIN, package: id, possible: [null, sha256Of(OLD)] },
      { domain: DOMAIN, package: PACKAGE, possible: [null] },
    ];
    const refusals = [{ ...nameTaken, certain: true }];
    const { violations } = await judged(plans, { refusals, served });
    expect(violations).toEqual([]);
    const silent = await judged(plans, { refusals, served: served.slice(0, 1) });
    expect(silent.violations).toEqual([`nothing is said of what ${DOMAIN} serves of ${PACKAGE}`]);
  });

  test("a changed file without a rollout leaves the domain on the old words", async () => {
    const plans = [planned({ state: managed(stored), blocks: configured(NEW) })];
    const told = { refusals: [], served: [{ domain: DOMAIN, package: id, possible: [sha256Of(OLD)] }] };
    expect((await judged(plans, told)).violations).toEqual([]);
    const spoken = { ...told, refusals: [{ ...nameTaken, certain: false }] };
    expect((await judged(plans, spoken)).violations).toEqual([`${PACKAGE} create is no step of the plans`]);
  });

  test("what the first stack takes away, the second one gets only when that took too long", async () => {
    const first = planned({ state: managed(stored) });
    const second = planned({ name: "b", blocks: [associationBlock("b", { package: id, domain: DOMAIN })] });
    const step = `${addressOf("aws_opensearch_package_association", "b")} create`;
    const associate = { step, operation: "AssociatePackage", certain: false };
    const refusals = ["ResourceNotFoundException", "ConflictException"].map((exception) => ({
      ...associate,
      exception,
    }));
    // A dissociation that outlasts the provider leaves the package, and is over when the second stack comes late.
    const served = [{ domain: DOMAIN, package: id, possible: [null, sha256Of(OLD)] }];
    const { violations } = await judged([first, second], { refusals, served });
    expect(violations).toEqual([]);
  });
});
