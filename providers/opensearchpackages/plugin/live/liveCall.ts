import { PackagesError } from "../../../../src/errors";
import { liveService } from "./liveService";

/** Calls the live API; a refusal becomes an error that says what was attempted and what to do. */
export async function liveCall<T>(
  operation: string,
  attempted: string,
  about: { readonly domainName?: string; readonly packageId?: string },
  request: () => Promise<T>,
): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof PackagesError) throw error;
    throw liveService.rollout.failureOf(error, operation, attempted, about);
  }
}
