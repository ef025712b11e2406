import type { FileRuleFactory } from "../FileRule";
import { bothSides } from "./bothSides";
import { byteOrderMark } from "./byteOrderMark";
import { chainNotChecked } from "./chainNotChecked";
import { commonChainRefuses } from "./commonChainRefuses";
import { duplicateRule } from "./duplicateRule";
import { commentLikeLine } from "./commentLikeLine";
import { controlCharacter } from "./controlCharacter";
import { duplicateTerm } from "./duplicateTerm";
import { edgeWhiteSpace } from "./edgeWhiteSpace";
import { emptyDictionary } from "./emptyDictionary";
import { formatUnsure } from "./formatUnsure";
import { heavyDictionary } from "./heavyDictionary";
import { headerRow } from "./headerRow";
import { htmlEntity } from "./htmlEntity";
import { invisibleCharacter } from "./invisibleCharacter";
import { largeEquivalents } from "./largeEquivalents";
import { lineEnds } from "./lineEnds";
import { looksLikeAnotherFormat } from "./looksLikeAnotherFormat";
import { mergeMarker } from "./mergeMarker";
import { mixedNormalForms } from "./mixedNormalForms";
import { mojibake } from "./mojibake";
import { replacementCharacter } from "./replacementCharacter";
import { smartQuotes } from "./smartQuotes";
import { spreadsheetQuotes } from "./spreadsheetQuotes";
import { tab } from "./tab";
import { upperCase } from "./upperCase";
import { wrongSeparator } from "./wrongSeparator";

/**
 * What is looked for in every file that is text as it should be, one rule a file; what one format has alone is in its
 * folder.
 */
export const RULES_OF_ALL_FORMATS: readonly FileRuleFactory[] = [
  byteOrderMark,
  lineEnds,
  headerRow,
  mergeMarker,
  mojibake,
  replacementCharacter,
  htmlEntity,
  smartQuotes,
  spreadsheetQuotes,
  wrongSeparator,
  tab,
  controlCharacter,
  invisibleCharacter,
  edgeWhiteSpace,
  upperCase,
  mixedNormalForms,
  commentLikeLine,
  duplicateTerm,
  bothSides,
  largeEquivalents,
  heavyDictionary,
  emptyDictionary,
  looksLikeAnotherFormat,
  formatUnsure,
  duplicateRule,
];

/** What is looked for behind a chain that synonyms go through. */
export const RULES_OF_CHAINS: readonly FileRuleFactory[] = [commonChainRefuses, chainNotChecked];
