import type { Demand } from "./Program";

/** Nothing of a step can be judged whose argument is not known before the apply. */
export function unknownUntilApply(argument: string): Demand {
  return {
    kind: "unjudged",
    why: `${argument} is not known until the apply`,
    checkedBy: `a plan in which ${argument} is known`,
  };
}
