import type { TermRefusal } from "../analysis/TermAnalyzer";
import type { DictionaryRefusal } from "./refuse";
import type { Line } from "../text/Line";
import { visible } from "../text/javaText";
import { refuse } from "./refuse";
import type { ParseOptions } from "../ParseOptions";

/** Why the engine takes no file of synonyms behind this chain, whatever it holds; null when it does. */
export function refuseEveryFile({ analyzer }: ParseOptions): DictionaryRefusal | null {
  const says = analyzer?.refusesEveryFile ?? null;
  if (says === null) return null;
  const message = `no file of synonyms is taken behind ${analyzer?.text}, and the engine says "${says}"`;
  return { line: 1, column: 1, endColumn: 1, text: "", code: "filter-before-synonyms", message };
}

/** The engine repeats the term, however long it is. */
const LONGEST_SAYING = 200;

/** The refusal of a term that a chain makes unusable. */
export function refuseTerm(
  line: Line,
  refusal: TermRefusal,
  chain: string,
  from: number,
  to: number,
): DictionaryRefusal {
  const code = refusal.why === "hole" ? "hole-in-term" : "term-eliminated";
  const what = refusal.why === "hole" ? "drops a word before another one" : "leaves nothing of the term";
  const says = Array.from(visible(refusal.says));
  const shown = says.length > LONGEST_SAYING ? `${says.slice(0, LONGEST_SAYING).join("")}…` : says.join("");
  return refuse(line, code, `${chain} ${what}, and the engine says "${shown}"`, from, to);
}
