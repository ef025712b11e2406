import type { Followed } from "../Scenario";

/** A package that somebody made and a configuration wants to have: `imports` tells whether it has an import block. */
export interface ImportScenario extends Followed {
  readonly imports: boolean;
}

export const importScenarios: readonly ImportScenario[] = [
  {
    code: "package-name-taken",
    name: "s",
    where: "the configuration makes the package anew",
    imports: false,
  },
  {
    code: "package-in-use",
    name: "s",
    where: "it imports the package, which the AWS provider then replaces",
    imports: true,
  },
];
