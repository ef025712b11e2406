import type { Analysis } from "../chain/ChainQuestions";
import { shownTokens, tokensKey } from "../chain/tokensByText";
import type { ChosenText } from "./chooseTexts";
import type { Heard } from "./judgeServing";
import type { Probe } from "./Serving";

/** Shown of all that were asked about. */
const SHOWN = 10;

/** The texts that tell most: where the streams disagree first, then what changed, then the others. */
export function probesOf(texts: readonly ChosenText[], heard: Heard): Probe[] {
  const ranked = texts.map((chosen, at) => ({
    probe: probeOf(chosen, heard, at),
    rank: rankOf(chosen, heard, at),
  }));
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ probe }) => probe);
}

function probeOf({ text, reason, line }: ChosenText, heard: Heard, at: number): Probe {
  return {
    text,
    reason,
    line,
    inForce: shownAt(heard.inForce[0] ?? null, at) ?? "",
    fromFile: shownAt(heard.fromFile, at),
    wanted: shownAt(heard.wanted, at),
    previous: shownAt(heard.previous, at),
  };
}

function rankOf({ reason }: ChosenText, { inForce, fromFile, wanted, without }: Heard, at: number): number {
  const own = keyAt(inForce[0] ?? null, at);
  const differs = [fromFile, wanted].some((other) => other?.kind === "tokens" && keyAt(other, at) !== own);
  if (differs) return 0;
  if (reason !== "sample") return 1;
  return keyAt(wanted, at) === keyAt(without, at) ? 3 : 2;
}

function shownAt(analysis: Analysis | null, at: number): string | null {
  return analysis?.kind === "tokens" ? shownTokens(analysis.texts[at] ?? []) : null;
}

function keyAt(analysis: Analysis | null, at: number): string | null {
  return analysis?.kind === "tokens" ? tokensKey(analysis.texts[at] ?? []) : null;
}
