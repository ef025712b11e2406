import type { LivePackages } from "./LivePackages";
import type { Step } from "./nextStep";
import type { Patience } from "./Patience";
import { RolloutError } from "./RolloutError";
import { UnreadError } from "./UnreadError";

/** A domain in the middle of another change refuses this one: waiting for it saves the refused calls. */
export async function busyDomain(
  reads: LivePackages,
  domainName: string,
  { attempted, patience }: { readonly attempted: string; readonly patience: Patience },
): Promise<Extract<Step, { kind: "wait" | "fail" }> | undefined> {
  const domain = await patience.through("DescribeDomain", (signal) =>
    reads.domain(domainName, signal).catch((error: unknown) => {
      // Who may associate need not be allowed to describe; AssociatePackage itself then says that it is busy.
      if (!(error instanceof UnreadError) || error.kind !== "denied") throw error;
      patience.say("es:DescribeDomain is denied: a busy domain shows only when it refuses");
      return undefined;
    }),
  );
  if (domain?.Deleted === true) return deletedDomain(attempted);
  const busy = domain?.Processing === true || domain?.UpgradeProcessing === true;
  return busy ? { kind: "wait", why: `the domain ${domainName} is processing another change` } : undefined;
}

function deletedDomain(attempted: string): Extract<Step, { kind: "fail" }> {
  const error = new RolloutError("domain", {
    attempted,
    problem: "the domain is being deleted",
    remedy: "Take the domain out of the configuration",
  });
  return { kind: "fail", error };
}
