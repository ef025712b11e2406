import { DictionaryFormat } from "../DictionaryFormat";
import { WORD_LISTS } from "../wordLists";

/** A sign that separates terms elsewhere and not in this format. */
export interface ForeignSeparator {
  /** Where it stands in the text, and where it ends. */
  readonly from: number;
  readonly to: number;
  /** What it is called, with itself in brackets. */
  readonly name: string;
  /** What to write in its place, an imperative sentence without a full stop. */
  readonly remedy: string;
}

interface Sign {
  readonly name: string;
  /** Cheap, and without a look behind: few lines have the sign at all. */
  readonly mark: RegExp;
  readonly pattern: () => RegExp;
  readonly arrow: boolean;
}

const WORD = "[\\p{L}\\p{M}\\p{N}\"'”’)\\]]";
const NEXT = "[\\p{L}\\p{M}\\p{N}\"'“‘(\\[#]";
/** Made when a line has the mark: patterns with classes of letters take a millisecond each, and most files have none. */
function between(sign: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(`(?<=${WORD}\\s*)(?:${sign})(?=\\s*${NEXT})`, "u"));
}

/** Not the semicolon that ends an HTML entity, which is another damage. */
const SEMICOLON: Sign = sign("semicolon (;)", /;/u, "(?<!&#?\\w{1,31});");
const BAR: Sign = sign("vertical bar (|)", /\|/u, "\\|");
const IDEOGRAPHIC: Sign = sign("ideographic comma (、)", /、/u, "、");
const FULL_WIDTH: Sign = sign("full-width comma (，)", /[，﹐]/u, "[，﹐]");
const ARABIC: Sign = sign("Arabic comma (،)", /،/u, "،");
const TAB: Sign = sign("tab", /\t/u, "\\t+");
const COMMA: Sign = sign("comma (,)", /,/u, ",");
const THIN_ARROW: Sign = { ...sign("thin arrow (->)", /->/u, "(?<!-)-{1,2}>"), arrow: true };
const ARROW: Sign = { ...sign("arrow character", /[→⇒➔➜⟶⟹＝]/u, "[→⇒➔➜⟶⟹＝]>?"), arrow: true };
const SPACED_EQUALS: Sign = { ...sign("equals sign (=)", /\s=\s/u, "(?<=\\s)=(?=\\s)"), arrow: true };
const EQUALS: Sign = { ...sign("equals sign (=)", /=(?!>)/u, "=(?!>)"), arrow: true };

/** The same beside any character. */
const IN_PLACE_OF_ARROWS: readonly Sign[] = [
  { name: "thin arrow (->)", mark: /->/u, pattern: () => /(?<=\S\s*)-{1,2}>(?=\s*\S)/u, arrow: true },
  { name: "arrow character", mark: /[→⇒➔➜⟶⟹]/u, pattern: () => /(?<=\S\s*)[→⇒➔➜⟶⟹](?=\s*\S)/u, arrow: true },
  { name: "equals sign (=)", mark: /\s=\s/u, pattern: () => /(?<=\S\s+)=(?=\s+\S)/u, arrow: true },
];

/** Between terms these are separators of somebody else's, whatever else is in the line. */
const ALWAYS = [THIN_ARROW, ARROW, SPACED_EQUALS, FULL_WIDTH, ARABIC, SEMICOLON, BAR];
/** These belong to terms too; they are separators where the line would be nothing without them. */
const WHERE_NOTHING_SEPARATES = [...ALWAYS, TAB, IDEOGRAPHIC, EQUALS];

/** What to write in the place of a sign. */
type Remedies = readonly [separator: string, arrow: string];

const ONE_WORD: Remedies = [
  "Write one word a line; were these synonyms, commas (,) would separate them",
  "Write one word a line; were these mappings, => would stand between their sides",
];
const ARROW_BETWEEN: Remedies = ["Write => between the two sides", "Write => between the two sides"];

/** How each format separates; null for formats whose lines have a form of their own, which everything else breaks. */
const REMEDIES: Readonly<Record<DictionaryFormat, Remedies | null>> = {
  [DictionaryFormat.SOLR_SYNONYMS]: [
    "Separate the terms with commas (,)",
    "Write => between what is replaced and what replaces it, and commas (,) between equivalents",
  ],
  [DictionaryFormat.STEMMER_OVERRIDE]: [
    "Separate words with commas (,), and write => before the stem",
    "Write => before the stem",
  ],
  [DictionaryFormat.STOP_WORDS]: ONE_WORD,
  [DictionaryFormat.COMMON_WORDS]: ONE_WORD,
  [DictionaryFormat.KEEP_WORDS]: ONE_WORD,
  [DictionaryFormat.KEYWORDS]: ONE_WORD,
  [DictionaryFormat.PROTECTED_WORDS]: ONE_WORD,
  [DictionaryFormat.DECOMPOUNDER_WORDS]: ONE_WORD,
  [DictionaryFormat.ELISION_ARTICLES]: ONE_WORD,
  [DictionaryFormat.CHARACTER_MAPPINGS]: ARROW_BETWEEN,
  [DictionaryFormat.TYPE_TABLE]: ARROW_BETWEEN,
  [DictionaryFormat.WORDNET_SYNONYMS]: null,
  [DictionaryFormat.HYPHENATION_PATTERNS]: null,
  [DictionaryFormat.KUROMOJI_USER_DICTIONARY]: [
    "Separate the four fields with commas (,)",
    "Separate the four fields with commas (,)",
  ],
  [DictionaryFormat.NORI_USER_DICTIONARY]: [
    "Separate the surface form and its segments with spaces",
    "Separate the surface form and its segments with spaces",
  ],
};

/**
 * The separator of another format that a line has between its terms, or null.
 *
 * @param separated whether the format's own separators are in the line, so that it says something without this one
 */
export function foreignSeparator(
  text: string,
  format: DictionaryFormat,
  separated: boolean,
): ForeignSeparator | null {
  const remedies = REMEDIES[format];
  if (remedies === null) return null;
  for (const { name, mark, pattern, arrow } of signsOf(format, separated)) {
    if (!mark.test(text)) continue;
    const match = pattern().exec(text);
    if (match === null) continue;
    const from = match.index;
    return { from, to: from + match[0].length, name, remedy: remedies[arrow ? 1 : 0] };
  }
  return null;
}

function signsOf(format: DictionaryFormat, separated: boolean): readonly Sign[] {
  if (WORD_LISTS.includes(format)) return [SEMICOLON, BAR, FULL_WIDTH, ARABIC, IDEOGRAPHIC];
  switch (format) {
    // Any character may be mapped: only of a line without an arrow it is known that something stands in its place.
    case DictionaryFormat.CHARACTER_MAPPINGS:
    case DictionaryFormat.TYPE_TABLE:
      return separated ? [] : IN_PLACE_OF_ARROWS;
    case DictionaryFormat.NORI_USER_DICTIONARY:
      return [COMMA, SEMICOLON, BAR, FULL_WIDTH, IDEOGRAPHIC];
    case DictionaryFormat.KUROMOJI_USER_DICTIONARY:
      return separated ? [] : [TAB, SEMICOLON, BAR, FULL_WIDTH, IDEOGRAPHIC];
    default:
      return separated ? ALWAYS : WHERE_NOTHING_SEPARATES;
  }
}

function sign(name: string, mark: RegExp, pattern: string): Sign {
  return { name, mark, pattern: between(pattern), arrow: false };
}
