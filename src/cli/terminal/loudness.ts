import { type Loudness, LOUDNESSES, saidLoudness, unknownLoudness } from "../../contract/loudness";
import { PackagesError } from "../../errors";

let current: Loudness = "normal";

/** Decides for the command that runs. Standard output is the same with all of them. */
export function setLoudness(loudness: Loudness): void {
  current = loudness;
}

/** Whether so much is said, or more. */
export function isLoud(least: Loudness): boolean {
  return LOUDNESSES.indexOf(current) >= LOUDNESSES.indexOf(least);
}

/** What the environment says. @throws PackagesError when that is none of them */
export function loudnessOfEnvironment(): Loudness {
  const said = saidLoudness();
  if (said === undefined) throw new PackagesError(unknownLoudness());
  return said;
}
