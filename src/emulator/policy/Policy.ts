import { parsePolicy, type ReadStatement } from "./parsePolicy";

/** One thing that a request must be allowed to do. */
export interface NeededAccess {
  /** `s3:GetObject` */
  readonly action: string;
  /** An ARN, or `*` for an action that knows no resource. */
  readonly resource: string;
  readonly region: string;
}

/**
 * An identity-based policy, as IAM evaluates it alone: what no statement allows is denied, and what one denies is, too.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export class Policy {
  private constructor(private readonly statements: readonly ReadStatement[]) {}

  /** @throws PackagesError for JSON that is no policy, or has what is not modelled here */
  static parse(json: string): Policy {
    return new Policy(parsePolicy(json));
  }

  allows(needed: NeededAccess): boolean {
    const effects = this.statements
      .filter((statement) => isAbout(statement, needed))
      .map(({ effect }) => effect);
    return effects.includes("Allow") && !effects.includes("Deny");
  }
}

function isAbout({ actions, resources, regions }: ReadStatement, needed: NeededAccess): boolean {
  return (
    actions.some((pattern) => fitsPattern(pattern.toLowerCase(), needed.action.toLowerCase())) &&
    resources.some((pattern) => fitsPattern(pattern, needed.resource)) &&
    (regions === undefined || regions.includes(needed.region))
  );
}

/**
 * Whether a text fits a pattern of IAM: `*` is any characters, `?` is one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function fitsPattern(pattern: string, text: string): boolean {
  const source = pattern
    .split("")
    .map((character) => (character === "*" ? ".*" : character === "?" ? "." : escaped(character)))
    .join("");
  return new RegExp(`^${source}$`, "su").test(text);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|]/u, "\\$&");
}
