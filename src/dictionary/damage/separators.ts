/** A sign that separates terms elsewhere and not in this format. */
export interface ForeignSeparator {
  /** Where it stands in the text, and where it ends. */
  readonly from: number;
  readonly to: number;
  /** What it is called, with its article, and itself in brackets: `an equals sign (=)`. */
  readonly name: string;
  /** What to write in its place, an imperative sentence without a full stop. */
  readonly remedy: string;
}

/** A sign that separates somewhere. */
export interface Sign {
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
export const SEMICOLON: Sign = sign("semicolon (;)", /;/u, "(?<!&#?\\w{1,31});");
export const BAR: Sign = sign("vertical bar (|)", /\|/u, "\\|");
export const IDEOGRAPHIC: Sign = sign("ideographic comma (、)", /、/u, "、");
export const FULL_WIDTH: Sign = sign("full-width comma (，)", /[，﹐]/u, "[，﹐]");
export const ARABIC: Sign = sign("Arabic comma (،)", /،/u, "،");
export const TAB: Sign = sign("tab", /\t/u, "\\t+");
export const COMMA: Sign = sign("comma (,)", /,/u, ",");
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

/** What people separate with in place of a format's own separators, and what to write instead. */
export interface FormatSeparators {
  /** What to write in the place of a separator, and in that of an arrow. */
  readonly remedies: readonly [separator: string, arrow: string];
  /** @param separated whether the format's own separators are in the line, so that it says something without this one */
  signs(separated: boolean): readonly Sign[];
  /** What a sign is a part of where it separates nothing. @default "word" */
  readonly partOf?: "term" | "word";
  /** Whether any character may stand in a rule, so that only lines that are refused are looked at. @default false */
  readonly takeAny?: boolean;
  /** Whether another code says of a line what is wrong. @default never */
  isNamedOtherwise?(text: string): boolean;
}

/** Between terms that commas separate, and around an arrow. */
export function signsBetweenTerms(separated: boolean): readonly Sign[] {
  return separated ? ALWAYS : WHERE_NOTHING_SEPARATES;
}

const WRITE_ARROW = "Write => between the two sides";

/** Of formats that map any character: only of a line without an arrow it is known that something stands in its place. */
export const arrowSeparators: FormatSeparators = {
  remedies: [WRITE_ARROW, WRITE_ARROW],
  signs: (separated) => (separated ? [] : IN_PLACE_OF_ARROWS),
  takeAny: true,
};

/** Where white space is trimmed around terms, a tab inside one may be meant as a separator. */
export const INSIDE_A_TERM = /(?<=[^\s,>]\s*)\t(?=\s*[^\s,=])/u;

/** The separator of another format that a line has between its terms, or null. */
export function foreignSeparator(
  text: string,
  separators: FormatSeparators | null,
  separated: boolean,
): ForeignSeparator | null {
  if (separators === null) return null;
  for (const { name, mark, pattern, arrow } of separators.signs(separated)) {
    if (!mark.test(text)) continue;
    const match = pattern().exec(text);
    if (match === null) continue;
    const from = match.index;
    return {
      from,
      to: from + match[0].length,
      name: withArticle(name),
      remedy: separators.remedies[arrow ? 1 : 0],
    };
  }
  return null;
}

function withArticle(name: string): string {
  return `${/^[aei]/i.test(name) ? "an" : "a"} ${name}`;
}

function sign(name: string, mark: RegExp, pattern: string): Sign {
  return { name, mark, pattern: between(pattern), arrow: false };
}
