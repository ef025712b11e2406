import type { TermRefusal } from "../analysis/TermAnalyzer";
import type { Refusal } from "../ParsedDictionary";
import type { Line } from "../text/Line";
import { visible } from "../text/javaText";
import { refuse } from "./refuse";

/** The engine repeats the term, however long it is. */
const LONGEST_SAYING = 200;

/** The refusal of a term that a chain makes unusable. */
export function refuseTerm(
  line: Line,
  refusal: TermRefusal,
  chain: string,
  from: number,
  to: number,
): Refusal {
  const code = refusal.why === "hole" ? "hole-in-term" : "term-eliminated";
  const what = refusal.why === "hole" ? "drops a word before another one" : "leaves nothing of the term";
  const says = Array.from(visible(refusal.says));
  const shown = says.length > LONGEST_SAYING ? `${says.slice(0, LONGEST_SAYING).join("")}…` : says.join("");
  return refuse(line, code, `${chain} ${what}, and the engine says "${shown}"`, from, to);
}
