import { PackagesError } from "../../../src/errors";

/** The error that an action ends with. */
export function failure(action: () => unknown): PackagesError {
  try {
    action();
  } catch (error) {
    if (error instanceof PackagesError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
