import type { Declared } from "../../terraform/declared/Declared";
import type { Judged } from "../deliveries/Judged";
import type { Finding } from "../result/Finding";

/** Where no delivery is judged, nothing was compared: that is not clean. One finding an input. */
export function nothingCompared(
  { deliveries }: Judged,
  declared: readonly Declared[],
  allowEmpty: boolean,
): Finding[] {
  if (allowEmpty || deliveries.length > 0) return [];
  return declared.map(({ input, unread }) => ({
    code: "nothing-compared",
    severity: "warning",
    address: input.name,
    ...(unread.length > 0 ? notRead(input.name) : notDeclared(input.name)),
    expected: "a dictionary on a domain",
    refusal: null,
    suppressed: null,
    hop: null,
    domainName: null,
    packageId: null,
    region: null,
    input: input.name,
  }));
}

type Words = Pick<Finding, "message" | "actual" | "remedy">;

function notDeclared(name: string): Words {
  return {
    message: `Nothing was compared: ${name} declares no package, association or rollout.`,
    actual: "none",
    remedy:
      "Give the plan or state that declares the dictionaries; where an empty one is expected, pass `--allow-empty`",
  };
}

/** What could not be read may be the very dictionaries: that none is declared is not known. */
function notRead(name: string): Words {
  return {
    message: `Nothing was compared: what ${name} declares could not be read, or not all of it.`,
    actual: "none that could be read",
    remedy:
      "Mend what is listed as not checked (an errored plan: what Terraform says), and give a new plan or state",
  };
}
