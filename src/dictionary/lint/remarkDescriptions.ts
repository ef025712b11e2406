import { DictionaryFormat } from "../DictionaryFormat";
import type { RemarkCode } from "./DiagnosticCode";
import type { DiagnosticDescription } from "./DiagnosticDescription";
import type { Severity } from "./Diagnostic";

const {
  SOLR_SYNONYMS,
  WORDNET_SYNONYMS,
  STOP_WORDS,
  COMMON_WORDS,
  KEEP_WORDS,
  KEYWORDS,
  PROTECTED_WORDS,
  DECOMPOUNDER_WORDS,
  ELISION_ARTICLES,
  KUROMOJI_USER_DICTIONARY,
  NORI_USER_DICTIONARY,
  STEMMER_OVERRIDE,
  TYPE_TABLE,
  CHARACTER_MAPPINGS,
} = DictionaryFormat;

const SYNONYMS = [SOLR_SYNONYMS, WORDNET_SYNONYMS];
const WORD_LISTS = [
  STOP_WORDS,
  COMMON_WORDS,
  KEEP_WORDS,
  KEYWORDS,
  PROTECTED_WORDS,
  DECOMPOUNDER_WORDS,
  ELISION_ARTICLES,
];
const WITH_COMMENTS = [
  SOLR_SYNONYMS,
  ...WORD_LISTS,
  KUROMOJI_USER_DICTIONARY,
  NORI_USER_DICTIONARY,
  STEMMER_OVERRIDE,
  TYPE_TABLE,
  CHARACTER_MAPPINGS,
];

function remark(
  title: string,
  formats: DiagnosticDescription["formats"],
  cause: string,
  consequence: string,
  remedy: string,
  severity: Severity = "warning",
): DiagnosticDescription {
  return { severity, title, formats, cause, consequence, remedy };
}

/** The part of the table that says what the engine takes and people regret. */
export const REMARK_DESCRIPTIONS: Readonly<Record<RemarkCode, DiagnosticDescription>> = {
  "duplicate-rule": remark(
    "Rule twice",
    [SOLR_SYNONYMS, WORDNET_SYNONYMS, ...WORD_LISTS, STEMMER_OVERRIDE, TYPE_TABLE],
    "An earlier line has the same rule; the order of terms does not count.",
    "Nothing, until one of the two is changed and the other is forgotten.",
    "Delete one of the two",
  ),
  "duplicate-term": remark(
    "Term twice in one rule",
    [SOLR_SYNONYMS, WORDNET_SYNONYMS, STEMMER_OVERRIDE],
    "A rule names a term twice on the same side.",
    "Equivalents make the term its own synonym.",
    "Delete one of the two",
  ),
  contradiction: remark(
    "Contradiction",
    [SOLR_SYNONYMS, NORI_USER_DICTIONARY, STEMMER_OVERRIDE, TYPE_TABLE],
    "Two lines say different things of a term: an input of `=>` is also among equivalents, or a word has two entries (nori: even the same one twice).",
    "A mapping meant to replace the term keeps it; of two entries the engine takes the first, in a type table the last.",
    "Decide for one of the two lines",
  ),
  "maps-to-itself": remark(
    "Maps to itself",
    [SOLR_SYNONYMS, STEMMER_OVERRIDE, CHARACTER_MAPPINGS],
    "The only output of a mapping is its input.",
    "The rule replaces a term by the same term. For a stem this protects the word from the stemmer.",
    "Delete the rule, or name what the term should lead to",
  ),
  "term-on-both-sides": remark(
    "Term on both sides",
    [SOLR_SYNONYMS],
    "A term is an input and an output of the same mapping.",
    "The term is kept and the other inputs lead to it, which equivalents say more plainly.",
    "Write equivalents, or take the term from one side",
    "info",
  ),
  "mapping-cycle": remark(
    "Mappings in a circle",
    [SOLR_SYNONYMS],
    "Explicit mappings lead from a term back to it over other terms.",
    "Lucene does not follow mappings: the terms are exchanged for each other.",
    "Write equivalents, or break the circle",
  ),
  "stray-comma": remark(
    "Comma that separates nothing",
    [SOLR_SYNONYMS],
    "A comma stands at the beginning or end of a side, or right after another one.",
    "Nothing: the engine drops it. With a space after it, it would refuse the file.",
    "Delete the comma",
  ),
  "dangling-arrow": remark(
    "Arrow with one side",
    [SOLR_SYNONYMS],
    "Nothing at all stands on one side of `=>`.",
    "The rule is no mapping: the arrow is read as a part of a term.",
    "Write the missing side, or delete the rule",
  ),
  "single-term": remark(
    "One term makes no rule",
    [SOLR_SYNONYMS],
    "A line has one term and no arrow.",
    "Nothing: there is nothing that the term could lead to.",
    "Add a synonym, or delete the line",
  ),
  "several-words": remark(
    "Several words on a line",
    WORD_LISTS,
    "A line of a word list has white space or commas between words.",
    "The whole line is one word, which no tokenizer yields.",
    "Write one word a line",
  ),
  "keeps-nothing": remark(
    "Keeps nothing",
    [KEEP_WORDS],
    "A list of words to keep has none: the file is empty, or all its lines are comments.",
    "The filter keeps nothing: every token is removed, and no search finds anything.",
    "Write the words to keep, one a line",
  ),
  "large-equivalents": remark(
    "Very many equivalents",
    SYNONYMS,
    "A set of equivalents has 100 terms or more: n terms make n² − n mappings.",
    "Every data node holds all of them in memory, and a query for one term becomes a query for all.",
    "Map the terms to one with =>, or split the set",
  ),
  "extra-fields": remark(
    "More than four fields",
    [KUROMOJI_USER_DICTIONARY],
    "An entry has more than four fields.",
    "The engine ignores what comes after the fourth.",
    "Quote a field that holds a comma, or delete the rest",
  ),
  "segments-misspell": remark(
    "Segments do not spell the surface form",
    [KUROMOJI_USER_DICTIONARY, NORI_USER_DICTIONARY],
    "The segments, joined, are not the surface form, and this engine does not mind.",
    "Only their lengths count: tokens are cut at unexpected places.",
    "Cut the surface form itself into segments",
  ),
  "stop-word-in-term": remark(
    "Stop words empty a term",
    SYNONYMS,
    "A stop filter before the synonym filter removes words of the term.",
    "A term that loses its only word, or a word before another, makes the engine refuse the file unless it is lenient.",
    "Take the stop words from the term, or put the stop filter after the synonym filter",
  ),
  "upper-case": remark(
    "Upper case",
    "all",
    "A term has upper case, and the linter was told that a lowercase filter comes first.",
    "The term matches nothing, unless the engine lowercases the rules too.",
    "Write the term in lower case",
  ),
  "edge-white-space": remark(
    "White space that is kept",
    "all",
    "A no-break space, which neither trimming nor the tokenizer takes for white space; in kuromoji any space around a surface form.",
    "It becomes a part of the word, and the word matches nothing.",
    "Replace it by a space, or delete it",
  ),
  tab: remark(
    "Tab",
    "all",
    "A line holds a tab.",
    "It is read as white space, not as a separator.",
    "Write commas between terms and spaces between words",
  ),
  "control-character": remark(
    "Control character",
    "all",
    "A line holds a control character; NUL separates words inside Lucene.",
    "It becomes a part of the word, and the word matches nothing.",
    "Delete the character",
  ),
  "invisible-character": remark(
    "Invisible character",
    "all",
    "A line holds a character that cannot be seen, such as a zero-width space or a soft hyphen.",
    "It becomes a part of the word, and the word matches nothing.",
    "Delete the character",
  ),
  "mixed-normal-forms": remark(
    "Mixed Unicode normal forms",
    "all",
    "Some letters with marks are one character, others two.",
    "They look the same and do not match each other.",
    "Convert the file to NFC",
  ),
  "byte-order-mark": remark(
    "Byte order mark",
    "all",
    "The file begins with U+FEFF.",
    "The engine does not strip it: it becomes a part of the first term, or hides a comment sign.",
    "Save the file as UTF-8 without byte order mark",
  ),
  "carriage-return": remark(
    "Carriage returns",
    "all",
    "Lines end with CR LF or CR.",
    "The engine does not mind; tools that compare files line by line do.",
    "Save the file with line feeds only",
    "info",
  ),
  "comment-like-line": remark(
    "Looks like a comment and is none",
    WITH_COMMENTS,
    "A comment sign stands where the format has none: after white space, after a rule, or as // or ;.",
    "The text is read as a part of the rule.",
    "Begin the line with #, or escape the sign",
  ),
  "looks-like-another-format": remark(
    "Looks like another format",
    "all",
    "Most of the first lines have the shape of another format.",
    "Each line is read as something else than meant.",
    "Check the format that was given",
  ),
  "unused-suppression": remark(
    "Suppression without use",
    "all",
    "A code is suppressed and does not occur there, or is an error, which cannot be suppressed.",
    "It would hide the next one.",
    "Delete the suppression",
  ),
  "suppression-without-reason": remark(
    "Suppression without reason",
    "all",
    "A suppression does not say why.",
    "It does not suppress.",
    "Write # lint-ignore CODE: reason",
  ),
  "unknown-suppression": remark(
    "Suppression of an unknown code",
    "all",
    "A suppression names a code that does not exist.",
    "It does not suppress.",
    "Take the code from the table of diagnostics",
  ),
};
