import type { PluginBundle } from "../../../providers/opensearchpackages/bindings/PluginBundle";
import { Emulator } from "../../../src/emulator";
import type { StepResult } from "../Driver";
import { applyOrder, type Step } from "../driver/applyOrder";
import { foretellPlans } from "../foretell";
import type { PlannedResource } from "../plan/Stack";
import { judgeRehearsal } from "../judgeRehearsal";
import { randomRun, type RunResult, type Served, servedBy } from "../runPlans";
import { bringInto } from "../world/buildWorld";
import { orderIn } from "./orderIn";
import { RealStack } from "./RealStack";
import type { Sample } from "./sampleScenarios";

const QUIET_MS = 3_600_000;

export interface Comparison {
  /** Sentences about where the real Terraform goes another way; none when it goes one of the driver's. */
  readonly differences: readonly string[];
  /** What the real Terraform did. */
  readonly steps: readonly StepResult[];
}

/**
 * Lets the real Terraform plan and apply a sample, and holds what it does against the plans and runs of the sample, and
 * against what the rehearsal foretells of its own plans.
 *
 * @param applies false: it plans only, which still tells the actions and their order
 */
export async function compareWithReal(
  sample: Sample,
  plugin: PluginBundle,
  applies: boolean,
): Promise<Comparison> {
  const { scenario, delays } = sample;
  const aws = await Emulator.start({ delays });
  const stacks: RealStack[] = [];
  try {
    await bringInto(aws, scenario.world, delays);
    for (const stack of scenario.stacks) stacks.push(await RealStack.prepare(aws, stack, plugin));
    const differences: string[] = [];
    const texts: string[] = [];
    for (const [index, planned] of scenario.plans.entries()) {
      const real = stacks[index];
      if (real === undefined) throw new RangeError(`the stack ${planned.name} was not prepared`);
      const { json, actions } = await real.plan();
      texts.push(json);
      differences.push(...otherActions(planned.resources, actions));
      differences.push(...otherOrder(applyOrder(planned), await real.graph()));
    }
    if (!applies) return { differences, steps: [] };
    const steps: StepResult[] = [];
    for (const real of stacks) steps.push(...(await real.apply()));
    aws.advance(QUIET_MS);
    const served = await servedBy(aws, scenario.world, await namesOf(sample, stacks));
    const others = [
      ...otherSteps(sample, steps),
      ...otherServed(sample, served),
      ...(await otherThanForetold(sample, texts, { steps, served })),
    ];
    return { differences: [...differences, ...others], steps };
  } finally {
    stacks.forEach((real) => real.remove());
    await aws.stop();
  }
}

/** What the rehearsal gets wrong of it, from the plans of the real Terraform. */
async function otherThanForetold(
  { scenario, runs, delays }: Sample,
  texts: readonly string[],
  { steps, served }: Pick<RunResult, "steps" | "served">,
): Promise<string[]> {
  const foretold = await foretellPlans(scenario, texts, "5.100");
  const run = { options: { ...randomRun(0), delays }, steps: withThoseNotReached(steps, runs), served };
  const real = { ...run, packages: [], durationMs: 0 };
  const { violations } = judgeRehearsal({ ...scenario, foretold, runs: [real] });
  return violations.map((violation) => `of the rehearsal: ${violation}`);
}

/** The output of the real apply has only the steps that began. */
function withThoseNotReached(steps: readonly StepResult[], runs: readonly RunResult[]): StepResult[] {
  const begun = new Set(steps.map(({ step }) => step));
  const because = steps.filter(({ outcome }) => outcome.kind !== "done").map(({ step }) => step);
  const all = new Set(runs.flatMap((run) => run.steps.map(({ step }) => step)));
  const left = [...all].filter((step) => !begun.has(step));
  return [...steps, ...left.map((step) => ({ step, outcome: { kind: "not reached", because } as const }))];
}

function otherOrder(steps: readonly Step[], graph: string): string[] {
  const real = orderIn(graph, steps);
  return steps.flatMap(({ name, after }) => {
    const expected = [...after].sort().join(", ");
    const actual = (real.get(name) ?? []).join(", ");
    return expected === actual ? [] : [`${name} comes after [${actual}], and expected was [${expected}]`];
  });
}

async function namesOf({ scenario }: Sample, stacks: readonly RealStack[]): Promise<(id: string) => string> {
  const addresses = new Map<string, string>();
  const known = new Set(scenario.ids.values());
  for (const real of stacks)
    for (const [id, address] of await real.packageAddresses()) if (!known.has(id)) addresses.set(id, address);
  return (id) => addresses.get(id) ?? id;
}

function otherActions(planned: readonly PlannedResource[], real: ReadonlyMap<string, string>): string[] {
  return planned.flatMap((one) => {
    const expected = actionsOf(one);
    const actual = real.get(one.address) ?? "nothing";
    return expected === actual ? [] : [`${one.address}: planned is ${actual}, and expected was ${expected}`];
  });
}

function actionsOf({ action, createBeforeDestroy }: PlannedResource): string {
  if (action === "read while planning") return "nothing";
  if (action === "replace") return createBeforeDestroy ? "create delete" : "delete create";
  return action === "import" ? "no-op" : action;
}

function otherSteps({ runs }: Sample, steps: readonly StepResult[]): string[] {
  const names = new Set([...runs.flatMap((run) => run.steps), ...steps].map(({ step }) => step));
  return [...names].flatMap((name) => {
    const possible = new Set(runs.map((run) => endOf(run.steps, name)));
    const actual = endOf(steps, name);
    return possible.has(actual) ? [] : [`${name}: ${actual}, and expected was ${[...possible].join(" or ")}`];
  });
}

function endOf(steps: readonly StepResult[], name: string): string {
  const outcome = steps.find(({ step }) => step === name)?.outcome;
  if (outcome === undefined || outcome.kind === "not reached") return "not reached";
  return outcome.kind === "refused" ? `refused ${outcome.operation} ${outcome.exception}` : outcome.kind;
}

function otherServed({ runs }: Sample, served: readonly Served[]): string[] {
  const tell = (all: readonly Served[]): string =>
    all
      .map((one) => `${one.domain} ${one.package} ${one.version} ${one.status} ${one.sha256}`)
      .sort()
      .join("; ");
  const possible = new Set(runs.map((run) => tell(run.served)));
  return possible.has(tell(served))
    ? []
    : [`served is [${tell(served)}], and expected was [${[...possible].join("] or [")}]`];
}
