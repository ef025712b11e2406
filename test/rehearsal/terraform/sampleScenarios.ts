import type { EmulatorDelays } from "../../../src/emulator";
import { SeededRandom } from "../../conformance/SeededRandom";
import type { PlannedStack } from "../plan/Stack";
import { randomScenario, type Scenario, SEED_VARIABLE } from "../RandomWorld";
import { randomRun, type RunResult, runPlans } from "../runPlans";

/** A scenario that the real Terraform can be asked about in minutes, with what the driver said of it. */
export interface Sample {
  /** How to call it, and how to run it again. */
  readonly title: string;
  readonly scenario: Scenario;
  readonly delays: EmulatorDelays;
  readonly runs: readonly RunResult[];
}

const RUNS = 12;
/** The provider waits half a minute for each. */
const MOST_ASSOCIATION_STEPS = 2;
const LONGEST_MS = 150_000;
const SEEDS_LOOKED_AT = 600;

/**
 * Samples that have the most different things in them, always the same.
 *
 * @param applied whether the real Terraform is to apply them as well, which must not take too long
 */
export async function sampleScenarios(count: number, applied: boolean): Promise<Sample[]> {
  const candidates: Sample[] = [];
  for (let seed = 1; seed <= SEEDS_LOOKED_AT; seed += 1) {
    const sample = await sampleOf(seed, applied);
    if (sample !== undefined) candidates.push(sample);
  }
  const chosen: Sample[] = [];
  const seen = new Set<string>();
  while (chosen.length < Math.min(count, candidates.length)) {
    const news = (one: Sample): number => [...traitsOf(one)].filter((trait) => !seen.has(trait)).length;
    const best = candidates
      .filter((one) => !chosen.includes(one))
      .reduce((one, other) => (news(other) > news(one) ? other : one));
    chosen.push(best);
    traitsOf(best).forEach((trait) => seen.add(trait));
  }
  return chosen;
}

/** The sample of one seed; undefined when it takes too long, or has what would move before the real apply begins. */
export async function sampleOf(seed: number, applied: boolean): Promise<Sample | undefined> {
  const scenario = await randomScenario(seed);
  if (!isSettled(scenario)) return undefined;
  if (applied && associationSteps(scenario.plans) > MOST_ASSOCIATION_STEPS) return undefined;
  const delays = delaysOf(seed);
  const runs: RunResult[] = [];
  for (let index = 0; index < RUNS; index += 1) {
    const options = { ...randomRun(seed * RUNS + index), delays, parallelism: 10, betweenMs: 20_000 };
    const run = await runPlans(scenario.world, scenario.plans, options);
    if ((applied && run.durationMs > LONGEST_MS) || run.steps.length === 0) return undefined;
    runs.push(run);
  }
  return { title: `${SEED_VARIABLE}=${seed}`, scenario, delays, runs };
}

function isSettled({ world, stacks }: Scenario): boolean {
  return (
    world.packages.every(({ lastCopy }) => lastCopy !== "under way") &&
    world.associations.every(({ status }) => status !== "ASSOCIATING") &&
    world.domains.every(({ busyMs }) => busyMs === 0) &&
    // To the real provider a domain has much more than its name.
    stacks.every(({ blocks }) => blocks.every(({ type }) => type !== "aws_opensearch_domain"))
  );
}

function associationSteps(plans: readonly PlannedStack[]): number {
  const steps = plans
    .flatMap(({ resources }) => resources)
    .filter(({ type }) => type === "aws_opensearch_package_association")
    .map(({ action }) => ({ create: 1, delete: 1, replace: 2 })[action as string] ?? 0);
  return steps.reduce((sum, one) => sum + one, 0);
}

/** A copy is over at once, or outlasts whoever does not wait for it. */
function delaysOf(seed: number): EmulatorDelays {
  const random = new SeededRandom(seed);
  return {
    copyingMs: random.pick([0, 45_000]),
    validatingMs: 0,
    associatingMs: random.pick([0, 2_000]),
    dissociatingMs: random.pick([0, 2_000]),
    deletingMs: random.pick([0, 60_000]),
    domainProcessingMs: 0,
  };
}

function traitsOf({ scenario, runs }: Sample): Set<string> {
  const planned = scenario.plans.flatMap(({ resources }) =>
    resources.map(({ type, action, createBeforeDestroy }) => `${type} ${action} ${createBeforeDestroy}`),
  );
  const outcomes = runs.flatMap(({ steps }) =>
    steps.map(({ outcome }) =>
      outcome.kind === "refused" ? `${outcome.operation} ${outcome.exception}` : outcome.kind,
    ),
  );
  return new Set([...planned, ...outcomes]);
}
