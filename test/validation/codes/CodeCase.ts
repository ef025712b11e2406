import type { Finding, FindingCode, ValidateOptions } from "../../../src/validation";
import { associationValues, type LiveDictionaries, packageValues } from "../LiveDictionaries";
import { PlanBuilder } from "../PlanBuilder";

/** What is declared once the local AWS has been brought into a situation. */
export interface Declaration {
  readonly plan: PlanBuilder;
  readonly options?: Partial<ValidateOptions>;
  /** What the finding says, beyond its code. */
  readonly says?: Partial<Finding>;
}

/** One way to arrange the local AWS and a plan. */
export interface Situation {
  /** Completes the sentence "fires when …". */
  readonly when: string;
  readonly arrange: (live: LiveDictionaries) => Promise<Declaration>;
}

/** A situation that makes a code happen, and a near one in which it must not. */
export interface CodeCase {
  readonly fires: Situation;
  readonly isSilent: Situation;
}

export type CodeCases = Readonly<Partial<Record<FindingCode, CodeCase>>>;

export const NEW_CONTENT = "a, b, c\n";

export const plan = (): PlanBuilder => new PlanBuilder();

/** A package on `search-prod`, and its id. */
export async function associated(live: LiveDictionaries, name = "synonyms"): Promise<string> {
  const id = await live.package(name);
  await live.associate(id);
  return id;
}

/** Declares the package and its association as they were made. */
export function declaresBoth(id: string, name = "synonyms"): PlanBuilder {
  return plan().package(name, packageValues(name, id)).association("on_prod", associationValues(id));
}

export function declaresPackage(id: string | null, content?: string | null): PlanBuilder {
  return plan().package("synonyms", packageValues("synonyms", id, content));
}

/** Everything is as declared: where nothing nearer makes the difference. */
export const allIsWell: Situation = {
  when: "everything is as declared",
  arrange: async (live) => ({ plan: declaresBoth(await associated(live)) }),
};
