import { AT_ONCE, storedResources, WORLD } from "../oneDictionary";
import { orderedStacks } from "../orderedStacks";
import { planStack } from "../plan/planStack";
import type { Sample } from "./sampleScenarios";

/** The stacks whose order is written down, for the real Terraform to say the same; to be planned only. */
export async function orderedSamples(): Promise<Sample[]> {
  const stored = await storedResources();
  const ids = new Map([["synonyms", stored.idOf("synonyms")]]);
  return orderedStacks(stored).map(({ title, stack }) => ({
    title,
    scenario: { seed: 0, world: WORLD, stacks: [stack], plans: [planStack(stack)], ids },
    delays: AT_ONCE.delays,
    runs: [],
  }));
}
