import { REFUSALS } from "./assumptions";
import { OpenSearchError } from "./OpenSearchError";

export type RefusalName = keyof typeof REFUSALS;

/** The exception for a request that is valid but cannot be granted. */
export function refusal(
  name: RefusalName,
  subject: { packageId?: string; domainName?: string; detail?: string } = {},
): OpenSearchError {
  return new OpenSearchError(REFUSALS[name].type, REFUSALS[name].message(subject));
}
