import type { Change } from "./IndexedCase";
import { expectedState, isRefused, type Step } from "./expectedStates";
import { USE_CASES, type UseCase } from "./useCases";

const REFRESHED: readonly Step[] = ["file changed", "refreshed", "closed", "opened"];
const RESTARTED: readonly Step[] = ["restarted", "repaired", "retried"];

/** What each use does with a file, as the peer tests hold two engines to it: a table of docs/search.md. */
export function usesTable(): string {
  return [
    "| used by | format | a refresh reads it | malformed, not UTF-8 or missing | with a BOM | what `verify` knows |",
    "|---|---|---|---|---|---|",
    ...USE_CASES.map(useRow),
  ].join("\n");
}

/** What is said of an index after each step, by what became of the file. */
export function statesTable(): string {
  const plain = { renewed: false };
  const renewed = { renewed: true };
  return [
    "| the file on the domain | after the change | refreshed | closed | opened | node restarted | file repaired | allocation retried |",
    "|---|---|---|---|---|---|---|---|",
    stateRow("is changed, and a refresh reads it", renewed, "changed", true),
    stateRow("is changed, and a refresh does not", plain, "changed", true),
    stateRow("begins with a BOM and is taken: the first entry never matches", plain, "with a BOM", false),
    stateRow("is refused", plain, "malformed", true),
  ].join("\n");
}

function useRow(use: UseCase): string {
  const { name, format, renewed, malformed, known = "everything" } = use;
  // Formats in which every text is a list of words refuse only bytes that are no text.
  const refused = malformed === undefined ? "nothing is malformed; else refused" : "refused";
  const bom = isRefused(use, "with a BOM") ? "refused" : "taken";
  return `| ${name} | \`${format}\` | ${renewed ? "yes" : "no"} | ${refused} | ${bom} | ${known} |`;
}

function stateRow(
  title: string,
  which: Pick<UseCase, "renewed">,
  change: Change,
  hasWanted: boolean,
): string {
  const use = { ...which, refusesBom: false } as UseCase;
  const refused = isRefused(use, change);
  const cell = (step: Step): string => {
    // What was never down has nothing to be repaired.
    if (!refused && RESTARTED.indexOf(step) > 0) return "–";
    return `\`${expectedState(use, change, step, { hasWanted })}\``;
  };
  return `| ${[title, ...[...REFRESHED, ...RESTARTED].map(cell)].join(" | ")} |`;
}
