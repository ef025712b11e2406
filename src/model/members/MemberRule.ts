import type { Constraint } from "./constraints";

/** What must hold of one member of an input. */
export interface MemberRule {
  /** `PackageSource.S3Key`; `Filters[].Value[]` stands for every element. */
  readonly member: string;
  readonly required: boolean;
  readonly constraints: readonly Constraint[];
}

/** A member that must be there. */
export function required(member: string, ...constraints: Constraint[]): MemberRule {
  return { member, required: true, constraints };
}

/** A member that may be left out. */
export function optional(member: string, ...constraints: Constraint[]): MemberRule {
  return { member, required: false, constraints };
}
