/** A command of a remedy, as its words stand between backticks. */
export interface RemedyCommand {
  readonly program: "terraform" | "opensearch-packages";
  readonly args: readonly string[];
}

/** What a remedy says to run. @throws when a command has anything that a shell would take for more than a word */
export function commandsIn(remedy: string): RemedyCommand[] {
  return [...remedy.matchAll(/`(terraform|opensearch-packages) ([^`]*)`/g)].map(([, program, rest = ""]) => {
    if (!/^[\w./ =-]+$/.test(rest)) throw new Error(`not plain words: ${rest}`);
    return { program: program === "terraform" ? "terraform" : "opensearch-packages", args: rest.split(" ") };
  });
}

/** The options that a remedy says to repeat a command with, such as `--wait 10m`. */
export function optionsIn(remedy: string): string[] {
  return [...remedy.matchAll(/`(--[^`]*)`/g)].flatMap(([, words = ""]) => words.split(" "));
}
