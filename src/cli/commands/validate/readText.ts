import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { PackagesError } from "../../../errors";
import { fileError } from "./fileError";

/** How a command line calls standard input. */
export const STANDARD_INPUT = "-";

/** What is read, and how to get it where there is nothing. */
export interface TextPurpose {
  readonly attempted: string;
  /** What to do where nothing is piped in. */
  readonly remedy: string;
}

/** The text of a file; `-` is standard input. */
export async function readText(file: string, { attempted, remedy }: TextPurpose): Promise<string> {
  if (file === STANDARD_INPUT && process.stdin.isTTY) {
    const problem = "no file is named, and nothing is piped in";
    throw new PackagesError({ attempted, problem, remedy });
  }
  try {
    return file === STANDARD_INPUT ? await text(process.stdin) : await readFile(file, "utf8");
  } catch (cause) {
    throw fileError(attempted, file, cause, "Name a file that exists and that you may read");
  }
}
