import { PackagesError } from "../errors";
import { systemProblem } from "./systemProblem";

/** What a command does with files, and what to do where it cannot. */
export interface FilePurpose {
  /** As messages begin: `reading the plan or state`. */
  readonly attempted: string;
  /** One imperative sentence without a full stop. */
  readonly remedy: string;
}

/** What the system says about a file, in words. */
export function fileError({ attempted, remedy }: FilePurpose, value: string, cause: unknown): PackagesError {
  return new PackagesError({ attempted, problem: systemProblem(cause), value, remedy, cause });
}

/** A rule of this program that a file breaks. */
export function fileRefusal(
  { attempted }: FilePurpose,
  value: string,
  problem: string,
  remedy: string,
): PackagesError {
  return new PackagesError({ attempted, problem, value, remedy });
}
