import { PackagesError } from "../../errors";

/** How much a command says on standard error, from least to most. Standard output is the same with all of them. */
export const LOUDNESSES = ["quiet", "normal", "verbose", "debug"] as const;

/**
 * - `quiet`: what is wrong or not proven
 * - `normal`: also progress, and what was guessed
 * - `verbose`: also what is asked, of whom, and how long it took
 * - `debug`: also each request's method and status, and the stack traces of failures
 */
export type Loudness = (typeof LOUDNESSES)[number];

/** One of {@link LOUDNESSES}, for all commands; an option wins over it. */
export const LOG_VARIABLE = "OPENSEARCH_PACKAGES_LOG";

let current: Loudness = "normal";

/** Decides for the command that runs. */
export function setLoudness(loudness: Loudness): void {
  current = loudness;
}

/** Whether so much is said, or more. */
export function isLoud(least: Loudness): boolean {
  return LOUDNESSES.indexOf(current) >= LOUDNESSES.indexOf(least);
}

/** What the environment says. @throws PackagesError when that is none of them */
export function loudnessOfEnvironment(): Loudness {
  const said = process.env[LOG_VARIABLE] ?? "";
  if (said === "") return "normal";
  const known = LOUDNESSES.find((each) => each === said);
  if (known !== undefined) return known;
  throw new PackagesError({
    attempted: `reading ${LOG_VARIABLE}`,
    problem: "it is none that is known",
    value: said,
    remedy: `Set it to one of ${LOUDNESSES.join(", ")}, or not at all`,
  });
}
