import { content, file, rollout, WORDS } from "../declarations";
import { PROD, type World } from "../World";
import type { Followed } from "../Scenario";

/** What is told to be looked at again with other options: `{ waits }` where the time has to pass meanwhile. */
export interface OptionScenario extends Followed {
  readonly waits: boolean;
  readonly arrange: (world: World) => Promise<void>;
}

/** Longer than any state lasts, in milliseconds. */
export const SETTLED_MS = 600_000;

/** States last until a test skips them. */
export const UNHURRIED = {
  copyingMs: SETTLED_MS,
  associatingMs: SETTLED_MS,
  validatingMs: 0,
};

export const optionScenarios = (): readonly OptionScenario[] => [
  {
    code: "package-busy",
    name: "copied",
    where: "the package is still copied",
    waits: true,
    arrange: async (world) => {
      const id = await createdInTime(world, "copied");
      await world.local.startUpdate(id, "copied", WORDS);
    },
  },
  {
    code: "association-busy",
    name: "underway",
    where: "the package is still put on the domain",
    waits: true,
    arrange: async (world) => {
      const id = await createdInTime(world, "underway");
      await world.local.startAssociation(id, PROD);
    },
  },
  {
    code: "domain-busy",
    name: "busy-domain",
    where: "the domain is still changed",
    waits: true,
    arrange: async (world) => {
      const id = await createdInTime(world, "busy-domain");
      await passingTime(world, world.local.associate(id, PROD));
      world.local.emulator.faults.busyDomain({ domainName: PROD, forMs: SETTLED_MS });
    },
  },
  {
    code: "nothing-compared",
    name: "empty",
    where: "the folder is expected to declare no dictionary",
    waits: false,
    arrange: () => Promise.resolve(),
  },
];

/** Makes a package, and declares its content and its rollout. */
async function createdInTime(world: World, name: string): Promise<string> {
  const id = await passingTime(world, world.local.create(name, WORDS));
  world.ids.set(name, id);
  world.write(file(name), WORDS);
  const packageId = `opensearchpackages_package_content.${name}.package_id`;
  world.write(`${name}.tf`, content(name, id) + rollout(name, packageId));
  return id;
}

/** Skips time for as long as something waits. */
export async function passingTime<T>({ local }: World, work: Promise<T>): Promise<T> {
  const timer = setInterval(() => local.emulator.advance(SETTLED_MS), 20);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
