import type { Declared } from "../terraform/Declared";
import type { Judged } from "./deliveries/Judged";
import type { Finding } from "./Finding";

/** Where nothing is declared, nothing was compared: that is not clean. One finding an input that declares nothing. */
export function nothingCompared(
  { deliveries }: Judged,
  declared: readonly Declared[],
  allowEmpty: boolean,
): Finding[] {
  if (allowEmpty || deliveries.length > 0) return [];
  return declared.map(({ input }) => ({
    code: "nothing-compared",
    severity: "warning",
    address: input.name,
    message: `Nothing was compared: ${input.name} declares no package, association or rollout.`,
    expected: "a dictionary on a domain",
    actual: "none",
    remedy:
      "Give the plan or state that declares the dictionaries; where an empty one is expected, pass `--allow-empty`",
    refusal: null,
    suppressed: null,
    hop: null,
    domainName: null,
    packageId: null,
    region: null,
    input: input.name,
  }));
}
