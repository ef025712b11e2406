import type { ForetoldRefusal } from "../../rehearsal";
import type { Judged } from "../deliveries/Judged";
import type { FindingCode } from "../result/Finding";
import { codesOfRefusal } from "./codesOfRefusal";
import type { Found } from "./Rule";

/** The refusals that the rehearsal foretells and that a code tells of, or may tell of. */
export function refusalsFor({ rehearsal }: Judged, code: FindingCode): ForetoldRefusal[] {
  return rehearsal.refusals.filter((refusal) => codesOfRefusal(refusal).includes(code));
}

interface RefusedParts {
  /** One sentence: what stands in the way. */
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  readonly remedy: string;
}

/** A finding about a call of the apply that will be refused. */
export function refused(refusal: ForetoldRefusal, { message, ...parts }: RefusedParts): Found {
  const { address, input, region, packageId, domainName, certainty } = refusal;
  const { operation, exception, doneBefore, notReached } = refusal;
  return {
    address,
    input,
    region,
    packageId,
    domainName,
    severity: certainty === "possible" ? "warning" : "error",
    message: `${message} ${verdictOn(refusal)}${aftermath(refusal)}`,
    ...parts,
    refusal: { operation, exception, certainty, doneBefore, notReached },
  };
}

function verdictOn({ operation, exception, certainty }: ForetoldRefusal): string {
  switch (certainty) {
    case "certain":
      return `${operation} will be refused with ${exception}.`;
    case "one of several":
      return `${operation} will be refused with ${exception}, or a call that is in its way will be refused.`;
    case "possible":
      return `${operation} may be refused with ${exception}: that depends on how long the service takes and on the order of the calls.`;
  }
}

/** An apply that stops half-way leaves what it has done. */
function aftermath({ doneBefore, notReached }: ForetoldRefusal): string {
  const done = doneBefore.length === 0 ? "" : ` By then ${listed(doneBefore)} will have been applied.`;
  const lost = notReached.length === 0 ? "" : ` The apply does not get to ${listed(notReached)}.`;
  return done + lost;
}

const MOST_NAMED = 3;

function listed(addresses: readonly string[]): string {
  const named = addresses.slice(0, MOST_NAMED).join(", ");
  const others = addresses.length - MOST_NAMED;
  return others > 0 ? `${named} and ${others} more` : named;
}
