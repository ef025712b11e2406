import { japaneseEntry } from "./kuromoji-user-dictionary/japaneseEntry";
import { koreanEntry } from "./nori-user-dictionary/koreanEntry";
import { characterMapping } from "./character-mappings/characterMapping";
import type { RuleContent, RuleKind, RuleKindName } from "./RuleKind";
import { equivalents } from "./solr-synonyms/equivalents";
import { mapping } from "./solr-synonyms/mapping";
import { override } from "./stemmer-override/override";
import { characterType } from "./type-table/characterType";
import { namedWords } from "./word-list/namedWords";
import { word } from "./word-list/word";
import { synset } from "./wordnet-synonyms/synset";

/** Every kind of rule, one line each. */
const RULE_KINDS: { readonly [Kind in RuleKindName]: RuleKind<Kind> } = {
  equivalents,
  mapping,
  synset,
  word,
  "named-words": namedWords,
  "japanese-entry": japaneseEntry,
  "korean-entry": koreanEntry,
  override,
  "character-type": characterType,
  "character-mapping": characterMapping,
};

/** The kind of a rule, for code to which it does not matter which that is. */
export function kindOf(rule: Pick<RuleContent, "kind">): RuleKind<RuleKindName> {
  // Sound as long as the kind is only given the rule that it was looked up for.
  return RULE_KINDS[rule.kind];
}
