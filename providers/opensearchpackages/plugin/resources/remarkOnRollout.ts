import type { Diagnostic } from "../framework/Diagnostic";
import type { Operation, PlannedChange } from "../framework/ManagedResource";
import type { PackagesProvider } from "../live/PackagesProvider";
import { packageInPlan, noSuchPackage } from "../live/packageInPlan";

/** What a plan has to say about a rollout: that there is no such package where it looks. */
export async function remarkOnRollout(
  { prior, planned }: PlannedChange,
  operation: Operation<PackagesProvider>,
): Promise<Diagnostic[]> {
  if (prior !== null) return [];
  return (await packageInPlan(planned, operation)) === undefined ? [noSuchPackage(planned)] : [];
}
