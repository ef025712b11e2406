import { DictionaryFormat } from "../DictionaryFormat";
import type { RefusalCode } from "./DiagnosticCode";
import type { DiagnosticDescription } from "./DiagnosticDescription";

const {
  SOLR_SYNONYMS,
  WORDNET_SYNONYMS,
  KUROMOJI_USER_DICTIONARY,
  NORI_USER_DICTIONARY,
  STEMMER_OVERRIDE,
  TYPE_TABLE,
  CHARACTER_MAPPINGS,
  HYPHENATION_PATTERNS,
} = DictionaryFormat;

const REFUSED = "The engine refuses the whole file: an index that uses it cannot be created or opened.";

function refusal(
  title: string,
  formats: DiagnosticDescription["formats"],
  cause: string,
  remedy: string,
): DiagnosticDescription {
  return { severity: "error", title, formats, cause, consequence: REFUSED, remedy };
}

/** The part of the table that says what the engine refuses. */
export const REFUSAL_DESCRIPTIONS: Readonly<Record<RefusalCode, DiagnosticDescription>> = {
  "invalid-utf8": refusal(
    "Not UTF-8",
    "all",
    "A byte sequence is not UTF-8; often the file was saved in Latin-1, Shift JIS or UTF-16.",
    "Save the file as UTF-8",
  ),
  "blank-term": refusal(
    "Blank term",
    [SOLR_SYNONYMS, WORDNET_SYNONYMS],
    "White space alone stands between two commas, at the end of a line or on one side of `=>`.",
    "Write the missing term, or delete the comma with the white space",
  ),
  "blank-line": refusal(
    "Line of white space",
    [SOLR_SYNONYMS, WORDNET_SYNONYMS],
    "A line holds only white space (in WordNet's format: or nothing), which is read as a term.",
    "Delete the white space, or the line",
  ),
  "output-too-long": refusal(
    "Term too long",
    [SOLR_SYNONYMS, WORDNET_SYNONYMS],
    "A term that others lead to has more than 32,766 bytes of UTF-8; usually a comma or a line end is missing.",
    "Cut the term into several",
  ),
  "term-eliminated": refusal(
    "Term without words",
    [SOLR_SYNONYMS, WORDNET_SYNONYMS],
    "What stands before the synonym filter leaves nothing of the term: signs under the `standard` tokenizer, stop words under a stop filter.",
    "Write the term with words that are left, or have the synonym filter read its rules without that part of the chain",
  ),
  "hole-in-term": refusal(
    "Hole in a term",
    [SOLR_SYNONYMS, WORDNET_SYNONYMS],
    "What stands before the synonym filter drops a word of the term that another one follows, mostly a stop filter.",
    "Take the stop words from the term, or put the stop filter after the synonym filter",
  ),
  "filter-before-synonyms": refusal(
    "Filter that can't parse rules",
    [SOLR_SYNONYMS, WORDNET_SYNONYMS],
    "A filter stands before the synonym filter with which the engine parses no rules, such as `word_delimiter_graph` or `edge_ngram`.",
    "Put that filter after the synonym filter, or into another analyzer",
  ),
  "several-arrows": refusal(
    "More than one arrow",
    [SOLR_SYNONYMS, STEMMER_OVERRIDE],
    "A rule has `=>` more than once.",
    "Write one rule a line; in synonyms, escape an arrow that belongs to a term as \\=>",
  ),
  "malformed-synset-line": refusal(
    "Not a line of WordNet's",
    [WORDNET_SYNONYMS],
    "A line is not of the form `s(100000001,1,'word',n,1,0).`.",
    "Correct the line, or delete it",
  ),
  "malformed-override": refusal(
    "Not a stemmer override",
    [STEMMER_OVERRIDE],
    "A line is not of the form `word, word => stem`.",
    "Write words, one arrow and one stem",
  ),
  "key-too-long": refusal(
    "Word too long",
    [STEMMER_OVERRIDE],
    "A word before `=>` has more than 32,766 bytes of UTF-8; usually a comma or a line end is missing.",
    "Cut the word into several",
  ),
  "malformed-mapping": refusal(
    "Not a mapping",
    [TYPE_TABLE, CHARACTER_MAPPINGS],
    "A line has no `=>`, nothing before it, a broken escape or more than 256 characters on a side; in a type table also: not one character before it, or no type after it.",
    "Write one character, => and LOWER, UPPER, ALPHA, DIGIT, ALPHANUM or SUBWORD_DELIM in a type table, or characters, => and their replacement in mappings",
  ),
  "no-rules": refusal(
    "No rules",
    [TYPE_TABLE],
    "A type table is empty, or all its lines are comments.",
    "Write a rule, or take type_table_path from the filter",
  ),
  "malformed-xml": refusal(
    "XML that the engine can't read",
    [HYPHENATION_PATTERNS],
    "A tag, a reference or a comment is broken, an element is not closed, or the file is empty; the declared encoding is not that of the bytes, a prefix is not declared, a document type names a file, or `<hyphen>` stands outside of `<exceptions>`.",
    "Correct the XML; `xmllint --noout FILE` says more",
  ),
  "unbalanced-quotes": refusal(
    "Quotes that do not pair",
    [KUROMOJI_USER_DICTIONARY],
    "A line has an odd number of double quotes.",
    "Close the quote, or double a quote that belongs to the text",
  ),
  "missing-fields": refusal(
    "Missing fields",
    [KUROMOJI_USER_DICTIONARY],
    "An entry has fewer than four fields.",
    "Write surface form, segments, readings and part of speech, separated by commas",
  ),
  "reading-count": refusal(
    "Readings do not match segments",
    [KUROMOJI_USER_DICTIONARY],
    "An entry has not as many readings as segments.",
    "Give every segment one reading, separated by one space",
  ),
  "segments-differ": refusal(
    "Segments do not spell the surface form",
    [KUROMOJI_USER_DICTIONARY],
    "The segments, joined, are not the surface form; refused since Lucene 9 (OpenSearch 2).",
    "Cut the surface form itself into segments",
  ),
  "duplicate-entry": refusal(
    "Entry twice",
    [KUROMOJI_USER_DICTIONARY, CHARACTER_MAPPINGS],
    "A surface form, or what stands before `=>` in character mappings, stands on two lines.",
    "Keep one of the entries",
  ),
  "segments-too-long": refusal(
    "Segments longer than the surface form",
    [KUROMOJI_USER_DICTIONARY, NORI_USER_DICTIONARY],
    "The segments together are longer than the surface form (kuromoji: on Lucene 8, OpenSearch 1).",
    "Cut the surface form itself into segments",
  ),
};
