import type { Foretold, ForetoldRefusal, ForetoldServed } from "./Foretold";
import { associatedPairs } from "./plan/associatedPairs";
import type { PlannedStack } from "./plan/Stack";
import type { RunResult } from "./runPlans";
import type { World } from "./world/World";

/** The foretelling that was made after the event: nothing but what these runs came to, and certain what all did. */
export function learnedFrom(
  world: World,
  plans: readonly PlannedStack[],
  runs: readonly RunResult[],
): Foretold {
  return { refusals: refusalsIn(runs), served: servedIn(world, plans, runs), unchecked: [] };
}

function refusalsIn(runs: readonly RunResult[]): ForetoldRefusal[] {
  const reached = runs.flatMap(({ steps }) => steps).filter(({ outcome }) => outcome.kind !== "not reached");
  const found = new Map<string, ForetoldRefusal>();
  for (const { step, outcome } of reached) {
    if (outcome.kind !== "refused") continue;
    const { operation, exception } = outcome;
    const certain = reached
      .filter((other) => other.step === step)
      .every(({ outcome: other }) => other.kind === "refused" && other.exception === exception);
    found.set(`${step} ${operation} ${exception}`, { step, operation, exception, certain });
  }
  return [...found.values()];
}

function servedIn(
  world: World,
  plans: readonly PlannedStack[],
  runs: readonly RunResult[],
): ForetoldServed[] {
  return associatedPairs(world, plans).map((pair) => {
    const seen = runs.map(
      ({ served }) =>
        served.find((one) => one.domain === pair.domain && one.package === pair.package)?.sha256 ?? null,
    );
    return { ...pair, possible: [...new Set(seen)] };
  });
}
