import { PackagesError } from "../errors";
import type { FilePurpose } from "./fileError";

/** How a command line calls standard input. */
export const STANDARD_INPUT = "-";

/** A file as messages name it. */
export function shownName(file: string): string {
  return file === STANDARD_INPUT ? "standard input" : file;
}

/** Standard input is over once it was read. @throws PackagesError when more than one input is to come from it */
export function refuseTwice({ attempted }: Pick<FilePurpose, "attempted">, inputs: readonly string[]): void {
  if (inputs.filter((input) => input === STANDARD_INPUT).length < 2) return;
  throw new PackagesError({
    attempted,
    problem: "standard input can be read once, and more than one input is to come from it",
    remedy: "Give - once, and the others as files",
  });
}
