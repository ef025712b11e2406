import type { LintRuleFactory } from "../LintRule";
import { bothSides } from "./bothSides";
import { byteOrderMark } from "./byteOrderMark";
import { carriageReturn } from "./carriageReturn";
import { commentLikeLine } from "./commentLikeLine";
import { controlCharacter } from "./controlCharacter";
import { duplicateTerm } from "./duplicateTerm";
import { edgeWhiteSpace } from "./edgeWhiteSpace";
import { formatUnsure } from "./formatUnsure";
import { invisibleCharacter } from "./invisibleCharacter";
import { largeEquivalents } from "./largeEquivalents";
import { looksLikeAnotherFormat } from "./looksLikeAnotherFormat";
import { mixedNormalForms } from "./mixedNormalForms";
import { tab } from "./tab";
import { upperCase } from "./upperCase";

/** What is looked for in every format, one rule a file; what one format has alone is in its folder. */
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
  duplicateTerm,
  bothSides,
  largeEquivalents,
  looksLikeAnotherFormat,
  formatUnsure,
];
