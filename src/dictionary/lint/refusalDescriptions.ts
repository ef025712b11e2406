import { type CodeDescription, refusal } from "../formats/codeDescription";

/** What the engine refuses in files of every format. */
export const REFUSALS_OF_ALL_FORMATS = {
  "invalid-utf8": refusal(
    "Not UTF-8",
    "A byte sequence is not UTF-8; often the file was saved in Latin-1, Shift JIS or UTF-16.",
    "Save the file as UTF-8",
  ),
} satisfies Readonly<Record<string, CodeDescription>>;

/** What the engine refuses in files of the formats that name the code. */
export const SHARED_REFUSALS = {
  "blank-term": refusal(
    "Blank term",
    "White space alone stands between two commas, at the end of a line or on one side of `=>`.",
    "Write the missing term, or delete the comma with the white space",
  ),
  "blank-line": refusal(
    "Line of white space",
    "A line holds only white space (in WordNet's format: or nothing), which is read as a term.",
    "Delete the white space, or the line",
  ),
  "output-too-long": refusal(
    "Term too long",
    "A term that others lead to has more than 32,766 bytes of UTF-8; usually a comma or a line end is missing.",
    "Cut the term into several",
  ),
  "term-eliminated": refusal(
    "Term without words",
    "What stands before the synonym filter leaves nothing of the term: signs under the `standard` tokenizer, stop words under a stop filter.",
    "Write the term with words that are left, or have the synonym filter read its rules without that part of the chain",
  ),
  "hole-in-term": refusal(
    "Hole in a term",
    "What stands before the synonym filter drops a word of the term that another one follows, mostly a stop filter.",
    "Take the stop words from the term, or put the stop filter after the synonym filter",
  ),
  "filter-before-synonyms": refusal(
    "Filter that can't parse rules",
    "A filter stands before the synonym filter with which the engine parses no rules, such as `word_delimiter_graph` or `edge_ngram`.",
    "Put that filter after the synonym filter, or into another analyzer",
  ),
  "several-arrows": refusal(
    "More than one arrow",
    "A rule has `=>` more than once.",
    "Write one rule a line; in synonyms, escape an arrow that belongs to a term as \\=>",
  ),
  "malformed-mapping": refusal(
    "Not a mapping",
    "A line has no `=>`, nothing before it, a broken escape or more than 256 characters on a side; in a type table also: not one character before it, or no type after it.",
    "Write one character, => and LOWER, UPPER, ALPHA, DIGIT, ALPHANUM or SUBWORD_DELIM in a type table, or characters, => and their replacement in mappings",
  ),
  "duplicate-entry": refusal(
    "Entry twice",
    "A surface form, or what stands before `=>` in character mappings, stands on two lines.",
    "Keep one of the entries",
  ),
  "segments-too-long": refusal(
    "Segments longer than the surface form",
    "The segments together are longer than the surface form (kuromoji: on Lucene 8, OpenSearch 1).",
    "Cut the surface form itself into segments",
  ),
} satisfies Readonly<Record<string, CodeDescription>>;
