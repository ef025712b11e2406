import type { LintRuleFactory } from "../LintRule";
import { bothSides } from "./bothSides";
import { byteOrderMark } from "./byteOrderMark";
import { carriageReturn } from "./carriageReturn";
import { commentLikeLine } from "./commentLikeLine";
import { contradictingMapping } from "../../formats/solr-synonyms/lint/contradictingMapping";
import { contradictingOverride } from "../../formats/stemmer-override/lint/contradictingOverride";
import { controlCharacter } from "./controlCharacter";
import { duplicateRule } from "./duplicateRule";
import { duplicateTerm } from "./duplicateTerm";
import { edgeWhiteSpace } from "./edgeWhiteSpace";
import { extraFields } from "../../formats/kuromoji-user-dictionary/lint/extraFields";
import { invisibleCharacter } from "./invisibleCharacter";
import { largeEquivalents } from "./largeEquivalents";
import { looksLikeAnotherFormat } from "./looksLikeAnotherFormat";
import { mappingCycle } from "../../formats/solr-synonyms/lint/mappingCycle";
import { mixedNormalForms } from "./mixedNormalForms";
import { segmentsMisspell } from "./segmentsMisspell";
import { severalWords } from "../../formats/word-list/lint/severalWords";
import { solrShape } from "../../formats/solr-synonyms/lint/solrShape";
import { stopWordInTerm } from "./stopWordInTerm";
import { tab } from "./tab";
import { upperCase } from "./upperCase";

/** Everything that is looked for, one rule a file. */
export const LINT_RULES: readonly LintRuleFactory[] = [
  byteOrderMark,
  carriageReturn,
  tab,
  controlCharacter,
  invisibleCharacter,
  edgeWhiteSpace,
  upperCase,
  mixedNormalForms,
  commentLikeLine,
  solrShape,
  duplicateRule,
  duplicateTerm,
  bothSides,
  contradictingMapping,
  contradictingOverride,
  mappingCycle,
  largeEquivalents,
  severalWords,
  extraFields,
  segmentsMisspell,
  stopWordInTerm,
  looksLikeAnotherFormat,
];
