import { DictionaryFormat } from "../../DictionaryFormat";
import { TAB } from "../../text/lineTraits";
import type { LintRuleFactory } from "../LintRule";
import { characterRule } from "./characterRule";

const { SOLR_SYNONYMS, STEMMER_OVERRIDE, KUROMOJI_USER_DICTIONARY } = DictionaryFormat;

/** Around terms white space is trimmed: only inside one a tab may be meant as a separator. */
const INSIDE_A_TERM = /(?<=[^\s,>]\s*)\t(?=\s*[^\s,=])/u;
/** Around a line it is trimmed, and around a field it is not. */
const INSIDE_AN_ENTRY = /(?<=\S\s*)\t(?=\s*\S)/u;
/** Where nothing else separates, the tab was meant to: `wrong-separator` and the refusals say that. */
const SEPARATES = /,|=>/u;

/** `tab`: in word lists and nori's format it separates words as white space does, which other codes judge. */
export const tab: LintRuleFactory = (context) => {
  const { format } = context.parseOptions;
  const isEntry = format === KUROMOJI_USER_DICTIONARY;
  if (!isEntry && format !== SOLR_SYNONYMS && format !== STEMMER_OVERRIDE) return {};
  const pattern = isEntry ? INSIDE_AN_ENTRY : INSIDE_A_TERM;
  const rule = characterRule(context, "tab", TAB, pattern, () => "the line holds a tab between words");
  const checkLine: typeof rule.checkLine = (line) => {
    if (SEPARATES.test(line.whole)) rule.checkLine?.(line);
  };
  return { ...rule, checkLine };
};
