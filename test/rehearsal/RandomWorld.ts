import { SeededRandom } from "../conformance/SeededRandom";
import { FAST_DELAYS } from "../../src/emulator";
import { markedSha256 } from "../../src/contract/contentMark";
import { planStack } from "./plan/planStack";
import type { PlannedStack, Stack } from "./plan/Stack";
import { StackDraft } from "./plan/StackDraft";
import { STACK_CHANGES } from "./plan/stackChanges";
import { StoredResources } from "./plan/stored";
import { buildWorld } from "./world/buildWorld";
import { randomWorld } from "./world/randomWorld";
import { statusOf, type World } from "./world/World";

/** A world, the stacks on it, and their plans, all made before anything is applied; applied one after another. */
export interface Scenario {
  /** Makes the same scenario again. */
  readonly seed: number;
  readonly world: World;
  readonly stacks: readonly Stack[];
  readonly plans: readonly PlannedStack[];
  /** The packages' ids by their names. */
  readonly ids: ReadonlyMap<string, string>;
}

/** One seed to run alone: the one that a failure printed. */
export const SEED_VARIABLE = "REHEARSAL_SEED";

/**
 * Runs a check for many seeds, or for the one that the environment names.
 *
 * @throws the first failure, with its seed
 */
export async function forEachSeed(count: number, check: (seed: number) => Promise<void>): Promise<void> {
  const only = process.env[SEED_VARIABLE];
  const seeds = only === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(only)];
  for (const seed of seeds) {
    try {
      await check(seed);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      throw new Error(`${SEED_VARIABLE}=${seed}: ${said}`, { cause: error });
    }
  }
}

export async function randomScenario(seed: number): Promise<Scenario> {
  const random = new SeededRandom(seed);
  const world = randomWorld(random);
  const { ids } = await buildWorld(world, FAST_DELAYS);
  const stored = new StoredResources(world, ids);
  const names = random.chance(0.4) ? ["a", "b"] : ["a"];
  const drafts = names.map((name) => new StackDraft(name, world, stored, random));
  manageWorld(random, world, drafts);
  for (const draft of drafts) {
    const changes = random.pick([0, 1, 1, 1, 2, 2, 3, 4]);
    for (let index = 0; index < changes; index += 1) random.pick(STACK_CHANGES)(draft);
  }
  const stacks = drafts.map((draft) => withoutHangingGates(draft.finished(), world));
  return { seed, world, stacks, plans: stacks.map(planStack), ids };
}

/** Who has what: a package belongs to one stack or to none, its associations mostly to the same. */
function manageWorld(random: SeededRandom, world: World, drafts: readonly StackDraft[]): void {
  for (const live of world.packages) {
    const associations = world.associations.filter((one) => one.package === live.name);
    const owner = live.owner === "own" && random.chance(0.85) ? random.pick(drafts) : undefined;
    const own = associations.filter(() => owner !== undefined && random.chance(0.75));
    owner?.manage(live, own);
    const adopter = owner === undefined && random.chance(0.5) ? random.pick(drafts) : undefined;
    const adopted = associations.filter(() => adopter !== undefined && random.chance(0.75));
    adopter?.adopt(live, adopted);
    for (const one of associations) {
      if (own.includes(one) || adopted.includes(one) || random.chance(0.5)) continue;
      const draft = random.pick(drafts);
      draft.manageAssociation(one, draft.stored.idOf(live.name));
    }
  }
}

/**
 * A gate that is read while planning and finds no AVAILABLE package with the expected content waits, or ends the plan:
 * there is no plan to apply then.
 */
function withoutHangingGates(stack: Stack, world: World): Stack {
  const { resources } = planStack(stack);
  const hanging = resources.flatMap(({ address, action, after }) => {
    if (action !== "read while planning") return [];
    const id = after?.["package_id"];
    const stored = stack.state.find(({ attributes }) => attributes["package_id"] === id);
    const live = world.packages.find(({ name }) => name === stored?.attributes["package_name"]);
    const expected = after?.["expected_sha256"] ?? null;
    const opens =
      live !== undefined &&
      statusOf(live) === "AVAILABLE" &&
      (expected === null || markedSha256(live.description) === expected);
    return opens ? [] : [address];
  });
  return hanging.reduce(withoutBlock, stack);
}

/** The stack without a gate: who referred to it refers to the package, and waits for nothing. */
function withoutBlock(stack: Stack, address: string): Stack {
  const gate = stack.blocks.find((one) => one.address === address);
  const packageId = gate?.arguments["package_id"];
  const blocks = stack.blocks
    .filter((one) => one.address !== address)
    .map((one) => ({
      ...one,
      dependsOn: one.dependsOn.filter((other) => other !== address),
      arguments: Object.fromEntries(
        Object.entries(one.arguments).map(([name, argument]) => [
          name,
          typeof argument !== "string" && argument.address === address ? (packageId ?? "") : argument,
        ]),
      ),
    }));
  return { ...stack, blocks };
}
