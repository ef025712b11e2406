import type { DictionaryFormat } from "../../../dictionary/DictionaryFormat";
import type { DictionaryTrial } from "../../../dictionary/queries/trial/DictionaryTrial";
import { trialWords } from "../../../dictionary/queries/trial/trialWords";
import type { WordGraph } from "../../../dictionary/queries/WordGraph";
import { plainLine } from "../../../contract/plainText";
import { el } from "./browser";
import { code } from "./fieldList";

/** So many ways to read a query are shown. */
const WAYS_SHOWN = 20;
/** What people type is short; a text of any length would be read again with every letter. */
const LONGEST_QUERY = 200;

type Words = (text: string) => WordGraph;

/** A field in which a query is read with the old and the new words, side by side. */
export function queryTrial(trial: DictionaryTrial, format: DictionaryFormat): HTMLElement {
  const field = el("input", { type: "search", maxlength: LONGEST_QUERY, autocomplete: "off" });
  const outcome = el("div", { class: "trial-outcome", "aria-live": "polite" });
  let words: readonly [Words, Words] | undefined;
  field.addEventListener("input", () => {
    // Made when it is needed: a report may have the words of many dictionaries.
    words ??= [trialWords(format, trial.before), trialWords(format, trial.after)];
    outcome.replaceChildren(...(field.value.trim() === "" ? [] : outcomes(words, field.value)));
  });
  return el(
    "div",
    { class: "trial" },
    el("label", {}, "Try a query ", field),
    el(
      "p",
      { class: "trial-chain" },
      "Read here as if it went through ",
      code(trial.chain),
      " with these words. Which analyzer the index has is not known here; it may read otherwise.",
    ),
    outcome,
  );
}

/** Says why there is nothing to try. */
export function noQueryTrial(why: string | null): HTMLElement {
  return el(
    "p",
    { class: "trial-chain" },
    `No query can be tried here: ${plainLine(why ?? "the words are not carried along")}.`,
  );
}

function outcomes([before, after]: readonly [Words, Words], query: string): HTMLElement[] {
  const [old, now] = [before(query), after(query)];
  const same = old.hasSameWaysAs(now);
  const verdict =
    same === null
      ? "Too many ways to compare."
      : same
        ? "The same with both."
        : "Read otherwise by the new words.";
  return [
    el("p", { class: "trial-verdict" }, verdict),
    el("div", { class: "trial-sides" }, side("Old words", old), side("New words", now)),
  ];
}

function side(title: string, graph: WordGraph): HTMLElement {
  const ways = graph.firstWays(WAYS_SHOWN + 1);
  const shown = ways.slice(0, WAYS_SHOWN).map((way) => el("li", {}, code(way.join(" "))));
  const more = ways.length > WAYS_SHOWN ? [el("li", {}, "… and more")] : [];
  const list = shown.length === 0 ? el("p", {}, "No word is left.") : el("ul", {}, ...shown, ...more);
  return el("section", {}, el("h4", {}, title), list);
}
