/** How much is said on standard error, from least to most. */
export const LOUDNESSES = ["quiet", "normal", "verbose", "debug"] as const;

/**
 * - `quiet`: what is wrong or not proven
 * - `normal`: also progress, what was guessed, and what people regret
 * - `verbose`: also what is asked, of whom, and how long it took; a synth asks nobody
 * - `debug`: also each request's method and status, and the stack traces of failures
 */
export type Loudness = (typeof LOUDNESSES)[number];

/** One of {@link LOUDNESSES}, for all commands and for a synth; an option of a command wins over it. */
export const LOG_VARIABLE = "OPENSEARCH_PACKAGES_LOG";

/** What the environment says; undefined when that is none of them. */
export function saidLoudness(): Loudness | undefined {
  const said = process.env[LOG_VARIABLE] ?? "";
  return said === "" ? "normal" : LOUDNESSES.find((each) => each === said);
}

/** What is said of a value that is none of them. */
export function unknownLoudness(): { attempted: string; problem: string; value: string; remedy: string } {
  return {
    attempted: `reading ${LOG_VARIABLE}`,
    problem: "it is none that is known",
    value: process.env[LOG_VARIABLE] ?? "",
    remedy: `Set it to one of ${LOUDNESSES.join(", ")}, or not at all`,
  };
}
