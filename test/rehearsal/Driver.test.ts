import {
  addressOf,
  associationBlock,
  describing,
  gateBlock,
  objectBlock,
  packageBlock,
  packageIdOf,
  rolloutBlock,
} from "./plan/blocks";
import {
  ASSOCIATION,
  AT_ONCE,
  configured,
  DOMAIN,
  GATE,
  managed as managedBy,
  moved,
  NEW,
  OBJECT,
  OLD,
  PACKAGE,
  planned,
  ROLLOUT,
  storedResources,
  WORLD,
} from "./oneDictionary";
import type { Stack } from "./plan/Stack";
import type { StoredResources } from "./plan/stored";
import { randomRun, type RunOptions, runPlans, type RunResult } from "./runPlans";
import { sha256Of } from "./sha256Of";

const SLOW_MS = 3_600_000;
const SLOW_COPY: RunOptions = { ...AT_ONCE, delays: { ...AT_ONCE.delays, copyingMs: SLOW_MS } };

describe("the driver", () => {
  let stored: StoredResources;
  beforeAll(async () => {
    stored = await storedResources();
  });

  const managed = (): Stack["state"] => managedBy(stored);

  function outcomes({ steps }: RunResult): Record<string, string> {
    return Object.fromEntries(
      steps.map(({ step, outcome }) => [
        step,
        outcome.kind === "refused" ? `${outcome.operation} ${outcome.exception}` : outcome.kind,
      ]),
    );
  }

  test("nothing is done where nothing differs", async () => {
    const plan = planned({ state: managed(), blocks: configured(OLD) });
    expect(plan.resources.map(({ action }) => action)).toEqual(["no-op", "no-op", "no-op"]);
    const result = await runPlans(WORLD, [plan], AT_ONCE);
    expect(result.steps).toEqual([]);
    expect(result.served).toMatchObject([
      { package: stored.idOf("synonyms"), version: "v2", sha256: sha256Of(OLD) },
    ]);
  });

  test("a name that is taken is refused, and what depends on the package is not reached", async () => {
    const plan = planned({
      blocks: [
        objectBlock("a", { bucket: "words", key: "b.txt" }, NEW),
        packageBlock("a", { packageName: "synonyms", source: OBJECT, description: "x" }),
        associationBlock("a", { package: packageIdOf(PACKAGE), domain: DOMAIN }),
      ],
    });
    const result = await runPlans(WORLD, [plan], AT_ONCE);
    expect(outcomes(result)).toEqual({
      [`${OBJECT} create`]: "done",
      [`${PACKAGE} create`]: "CreatePackage ResourceAlreadyExistsException",
      [`${ASSOCIATION} create`]: "not reached",
    });
    expect(result.steps.find(({ step }) => step.startsWith(ASSOCIATION))?.outcome).toEqual({
      kind: "not reached",
      because: [`${PACKAGE} create`],
    });
  });

  const created = (gated: boolean) => [
    objectBlock("a", { bucket: "words", key: "b.txt" }, NEW),
    packageBlock("a", { packageName: "more", source: OBJECT, description: describing(NEW) }),
    ...(gated ? [gateBlock("a", { package_id: packageIdOf(PACKAGE) })] : []),
    associationBlock("a", {
      package: gated ? packageIdOf(GATE) : packageIdOf(PACKAGE),
      domain: DOMAIN,
    }),
  ];

  test("without a gate an association meets a package that is still copied; 6.x waits for it", async () => {
    const plan = planned({ blocks: created(false) });
    const copied = { ...AT_ONCE.delays, copyingMs: 60_000 };
    const five = await runPlans(WORLD, [plan], { ...AT_ONCE, delays: copied });
    expect(outcomes(five)[`${ASSOCIATION} create`]).toBe("AssociatePackage ConflictException");
    expect(five.served).toHaveLength(1);
    const six = await runPlans(WORLD, [plan], { ...AT_ONCE, delays: copied, provider: "6.x" });
    expect(outcomes(six)[`${ASSOCIATION} create`]).toBe("done");
    expect(six.served).toContainEqual(
      expect.objectContaining({ package: PACKAGE, version: "v1", sha256: sha256Of(NEW) }),
    );
  });

  test("a gate waits, and gives up after ten minutes", async () => {
    const plan = planned({ blocks: created(true) });
    const gate = plan.resources.find(({ address }) => address === GATE);
    expect(gate?.action).toBe("read");
    const patient = { ...AT_ONCE, delays: { ...AT_ONCE.delays, copyingMs: 300_000 } };
    expect(outcomes(await runPlans(WORLD, [plan], patient))[`${ASSOCIATION} create`]).toBe("done");
    const impatient = outcomes(await runPlans(WORLD, [plan], SLOW_COPY));
    expect(impatient).toMatchObject({ [`${GATE} read`]: "failed", [`${ASSOCIATION} create`]: "not reached" });
  });

  test("a changed file reaches the package, and the domain only with a rollout", async () => {
    const changed = configured(NEW);
    const alone = await runPlans(WORLD, [planned({ state: managed(), blocks: changed })], AT_ONCE);
    expect(alone.served).toMatchObject([{ version: "v2", sha256: sha256Of(OLD) }]);
    const rollout = rolloutBlock(
      "a",
      { package: packageIdOf(PACKAGE), domain: DOMAIN },
      { content_sha256: sha256Of(NEW) },
      { dependsOn: [ASSOCIATION] },
    );
    const on = { package: "synonyms", domain: DOMAIN };
    const state = [...managed(), stored.rollout(ROLLOUT, on, [OBJECT, PACKAGE, ASSOCIATION])];
    const plan = planned({ state, blocks: [...changed, rollout] });
    const rolledOut = await runPlans(WORLD, [plan], { ...AT_ONCE, delays: randomRun(3).delays });
    expect(outcomes(rolledOut)[`${ROLLOUT} update`]).toBe("done");
    expect(rolledOut.served).toMatchObject([{ version: "v3", sha256: sha256Of(NEW) }]);
  });

  test("a package that another stack has on a domain cannot be deleted", async () => {
    const state = managed().filter(({ address }) => address !== ASSOCIATION);
    const result = await runPlans(WORLD, [planned({ state })], AT_ONCE);
    expect(outcomes(result)).toEqual({
      [`${PACKAGE} delete`]: "DeletePackage ConflictException",
      [`${OBJECT} delete`]: "not reached",
    });
  });

  test("a whole stack is taken down from its end, and waits for the domain", async () => {
    const slow = { ...AT_ONCE, delays: { ...AT_ONCE.delays, dissociatingMs: 240_000 } };
    const result = await runPlans(WORLD, [planned({ state: managed() })], slow);
    expect(result.steps.map(({ step, outcome }) => `${step}: ${outcome.kind}`)).toEqual([
      `${ASSOCIATION} delete: done`,
      `${PACKAGE} delete: done`,
      `${OBJECT} delete: done`,
    ]);
    expect([result.served, result.packages]).toEqual([[], []]);
  });

  test("a replacement that creates first meets its own name, after the association is gone", async () => {
    const plan = planned({ state: managed(), blocks: moved(true) });
    const result = await runPlans(WORLD, [plan], AT_ONCE);
    expect(outcomes(result)).toEqual({
      [`${ASSOCIATION} delete`]: "done",
      [`${PACKAGE} create`]: "CreatePackage ResourceAlreadyExistsException",
      [`${PACKAGE} delete`]: "not reached",
      [`${ASSOCIATION} create`]: "not reached",
    });
    expect(result.served).toEqual([]);
  });

  test("a replacement that destroys first meets the name of what is not gone yet", async () => {
    const plan = planned({ state: managed(), blocks: moved(false) });
    const deleting = { ...AT_ONCE, delays: { ...AT_ONCE.delays, deletingMs: SLOW_MS } };
    expect(outcomes(await runPlans(WORLD, [plan], deleting))).toEqual({
      [`${ASSOCIATION} delete`]: "done",
      [`${PACKAGE} delete`]: "done",
      [`${PACKAGE} create`]: "CreatePackage ResourceAlreadyExistsException",
      [`${ASSOCIATION} create`]: "not reached",
    });
  });

  test("create_before_destroy of an association is that of what it depends on", () => {
    const blocks = [
      ...moved(false).slice(0, 2),
      associationBlock("a", { package: packageIdOf(PACKAGE), domain: DOMAIN }, { createBeforeDestroy: true }),
    ];
    const plan = planned({ state: managed(), blocks });
    expect(plan.resources.map(({ action, createBeforeDestroy }) => [action, createBeforeDestroy])).toEqual([
      ["no-op", false],
      ["replace", true],
      ["replace", true],
    ]);
  });

  test("a second stack meets what the first one left", async () => {
    const first = planned({ name: "a", state: managed() });
    const on = { package: stored.idOf("synonyms"), domain: DOMAIN };
    const second = planned({ name: "b", blocks: [associationBlock("b", on)] });
    const after = await runPlans(WORLD, [first, second], AT_ONCE);
    const step = `${addressOf("aws_opensearch_package_association", "b")} create`;
    expect(outcomes(after)[step]).toBe("AssociatePackage ResourceNotFoundException");
    const before = await runPlans(WORLD, [second, first], AT_ONCE);
    expect(outcomes(before)[step]).toBe("AssociatePackage ConflictException");
  });

  test("the same seed goes the same way", async () => {
    const plan = planned({ state: managed(), blocks: moved(true) });
    const one = await runPlans(WORLD, [plan], randomRun(7));
    expect(await runPlans(WORLD, [plan], randomRun(7))).toEqual(one);
  });
});
