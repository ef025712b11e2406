import { file, NEXT, rollout, WORDS } from "../declarations";
import type { Followed } from "../Scenario";
import { PROD, type World } from "../World";

/** What is found about a rollout, in a plan or in the state. */
export interface RolloutScenario extends Followed {
  /** Gives what `terraform show -json` prints. */
  readonly arrange: (world: World) => Promise<string>;
}

export const rolloutScenarios = (): readonly RolloutScenario[] => [
  {
    code: "rollout-version-unavailable",
    name: "pinned",
    where: "it is pinned to a version that the package has left behind",
    arrange: async (world) => {
      await onProd(world, "pinned", 'package_version = "v1"');
      await world.local.update(world.id("pinned"), "pinned", NEXT);
      world.write(file("pinned"), NEXT);
      return planned(world);
    },
    isServed: true,
  },
  {
    code: "rollout-version-unavailable",
    name: "outrun",
    where: "somebody else rolled out since the plan was made",
    arrange: async (world) => {
      await onProd(world, "outrun");
      await world.terraform.apply();
      await world.local.update(world.id("outrun"), "outrun", NEXT);
      world.write(file("outrun"), NEXT);
      const plan = await planned(world);
      await world.local.associate(world.id("outrun"), PROD);
      return plan;
    },
    isServed: true,
  },
  {
    code: "association-missing",
    name: "taken-off",
    where: "a rollout alone is declared, and somebody took the package off the domain",
    arrange: async (world) => {
      await onProd(world, "taken-off");
      await world.terraform.apply();
      const state = await world.terraform.showState();
      await world.local.dissociate(world.id("taken-off"), PROD);
      return state;
    },
    isServed: true,
  },
];

/** A package that is on the domain, with a declared rollout. */
async function onProd(world: World, name: string, more = ""): Promise<void> {
  const id = await world.local.create(name, WORDS);
  world.ids.set(name, id);
  await world.local.associate(id, PROD);
  world.write(file(name), WORDS);
  world.write(`${name}.tf`, rollout(name, `"${id}"`, more));
  await world.terraform.init();
}

async function planned(world: World): Promise<string> {
  await world.terraform.plan();
  return world.terraform.showPlan();
}
