import { saidLoudness } from "../../contract/loudness";
import { PackagesError } from "../../errors";
import { ownFrames } from "./ownFrames";

/**
 * Everything that the engine would refuse in the dictionaries of an app, as one error.
 *
 * @param findings at least one; each names its construct, its file and its line
 */
export function refusedDictionaries(findings: readonly PackagesError[], dictionaries: number): PackagesError {
  const error = new PackagesError({
    attempted: "checking the dictionaries",
    problem: `${findings.length} places in ${dictionaries} of them would be refused by the engine`,
    remedy: "Correct them; opensearch-packages lint shows the same without a synth",
  });
  const messages = findings.map(({ message }) => message);
  error.message = messages.length === 1 ? (messages[0] ?? "") : [error.message, ...messages].join("\n  ");
  // Node prints the stack of an error that nobody catches: what is wrong, and where in the user's program it came from.
  if (saidLoudness() !== "debug") {
    error.stack = [`${error.name}: ${error.message}`, ...ownFrames(error.stack ?? "")].join("\n");
  }
  return error;
}
