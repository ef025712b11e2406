import type { StepResult } from "./Driver";
import type { Foretold, ForetoldRefusal, ForetoldServed } from "./Foretold";
import type { PlannedStack } from "./plan/Stack";
import { associatedPairs } from "./plan/associatedPairs";
import type { RunResult } from "./runPlans";
import type { World } from "./world/World";

/** How much of what was called possible did happen: the measure of warnings about nothing. */
export interface Share {
  readonly foretold: number;
  readonly happened: number;
}

export interface Judgement {
  /** Sentences about what the rehearsal got wrong; none when it stands. */
  readonly violations: readonly string[];
  /** Of the refusals that are not certain. */
  readonly possibleRefusals: Share;
  /** Of the outcomes, where a domain may serve more than one thing. */
  readonly possibleOutcomes: Share;
}

interface Judged {
  readonly world: World;
  readonly plans: readonly PlannedStack[];
  readonly foretold: Foretold;
  /** The same plans, applied in different orders with different times. */
  readonly runs: readonly RunResult[];
}

/**
 * Holds a foretelling against what applies really came to.
 *
 * - A refusal that happened was foretold for its step, or the step is one that is not judged.
 * - A certain refusal happened in every run in which its step was reached, and where it was not, another refusal that
 *   is foretold, or a wait that failed, was in its way.
 * - What a domain serves in the end is among what it may serve; every association of the plans is spoken of.
 */
export function judgeRehearsal(judged: Judged): Judgement {
  const { foretold, runs } = judged;
  const violations = [
    ...runs.flatMap((run) => [
      ...surprises(foretold, run),
      ...brokenPromises(foretold, run),
      ...wronglyServed(foretold, run),
    ]),
    ...unspokenOf(judged),
    ...unheardOf(judged),
  ];
  return {
    violations: [...new Set(violations)],
    possibleRefusals: shareOfRefusals(foretold, runs),
    possibleOutcomes: shareOfOutcomes(foretold, runs),
  };
}

function surprises({ refusals, unchecked }: Foretold, { steps }: RunResult): string[] {
  return steps.flatMap(({ step, outcome }) => {
    if (outcome.kind !== "refused" || unchecked.includes(step)) return [];
    const known = refusals.some((one) => one.step === step && isRefusedWith(one, outcome));
    return known ? [] : [`${step}: ${outcome.operation} was refused with ${outcome.exception}, unforetold`];
  });
}

function brokenPromises(foretold: Foretold, { steps }: RunResult): string[] {
  return foretold.refusals.flatMap((one) => {
    const result = steps.find(({ step }) => step === one.step);
    if (!one.certain || result === undefined || keeps(foretold, one, result, steps)) return [];
    return [
      `${one.step}: ${one.operation} was certain to be refused, and the step was ${result.outcome.kind}`,
    ];
  });
}

function keeps(
  { refusals, unchecked }: Foretold,
  promised: ForetoldRefusal,
  { outcome }: StepResult,
  steps: readonly StepResult[],
): boolean {
  if (outcome.kind === "refused") return isRefusedWith(promised, outcome);
  if (outcome.kind !== "not reached") return false;
  return outcome.because.some((cause) => {
    const failed = steps.find(({ step }) => step === cause)?.outcome.kind === "failed";
    return failed || unchecked.includes(cause) || refusals.some(({ step }) => step === cause);
  });
}

function isRefusedWith(
  { operation, exception }: ForetoldRefusal,
  outcome: { readonly operation: string; readonly exception: string },
): boolean {
  return outcome.operation === operation && outcome.exception === exception;
}

function wronglyServed(foretold: Foretold, run: RunResult): string[] {
  return foretold.served.flatMap((one) => {
    const sha256 = servedIn(run, one);
    if (one.possible.includes(sha256) || one.possible.includes("?")) return [];
    return [`${one.domain} serves ${sha256 ?? "nothing"} of ${one.package}, which was not thought possible`];
  });
}

function servedIn({ served }: RunResult, of: ForetoldServed): string | null {
  return served.find((one) => one.domain === of.domain && one.package === of.package)?.sha256 ?? null;
}

function unspokenOf({ world, plans, foretold }: Judged): string[] {
  return associatedPairs(world, plans)
    .filter(
      (pair) => !foretold.served.some((one) => one.domain === pair.domain && one.package === pair.package),
    )
    .map((pair) => `nothing is said of what ${pair.domain} serves of ${pair.package}`);
}

/** Steps that no run has: a rehearsal must not speak of what the plans do not do. */
function unheardOf({ foretold, runs }: Judged): string[] {
  const known = new Set(runs.flatMap(({ steps }) => steps.map(({ step }) => step)));
  const spoken = [...foretold.refusals.map(({ step }) => step), ...foretold.unchecked];
  return spoken.filter((step) => !known.has(step)).map((step) => `${step} is no step of the plans`);
}

function shareOfRefusals({ refusals }: Foretold, runs: readonly RunResult[]): Share {
  const possible = refusals.filter(({ certain }) => !certain);
  const happened = possible.filter((one) =>
    runs.some(({ steps }) =>
      steps.some(
        ({ step, outcome }) => step === one.step && outcome.kind === "refused" && isRefusedWith(one, outcome),
      ),
    ),
  );
  return { foretold: possible.length, happened: happened.length };
}

function shareOfOutcomes({ served }: Foretold, runs: readonly RunResult[]): Share {
  const several = served.filter(({ possible }) => possible.length > 1);
  const happened = several.map(
    (one) => one.possible.filter((sha256) => runs.some((run) => servedIn(run, one) === sha256)).length,
  );
  return {
    foretold: several.reduce((sum, { possible }) => sum + possible.length, 0),
    happened: happened.reduce((sum, count) => sum + count, 0),
  };
}
