import type { LintRuleFactory } from "../LintRule";
import { bothSides } from "./bothSides";
import { byteOrderMark } from "./byteOrderMark";
import { carriageReturn } from "./carriageReturn";
import { commentLikeLine } from "./commentLikeLine";
import { contradictingMapping } from "./contradictingMapping";
import { contradictingOverride } from "./contradictingOverride";
import { controlCharacter } from "./controlCharacter";
import { duplicateRule } from "./duplicateRule";
import { duplicateTerm } from "./duplicateTerm";
import { edgeWhiteSpace } from "./edgeWhiteSpace";
import { extraFields } from "./extraFields";
import { invisibleCharacter } from "./invisibleCharacter";
import { largeEquivalents } from "./largeEquivalents";
import { looksLikeAnotherFormat } from "./looksLikeAnotherFormat";
import { mappingCycle } from "./mappingCycle";
import { mixedNormalForms } from "./mixedNormalForms";
import { segmentsMisspell } from "./segmentsMisspell";
import { severalWords } from "./severalWords";
import { solrShape } from "./solrShape";
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
