const BACKSLASH = 0x5c;
const CAPITAL_I_WITH_DOT = 0x130;
const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
/** Up to here a stop word is packed into one integer. */
const LONGEST_STOP_WORD = 5;
const BITS_PER_LETTER = 5;

/**
 * The stop words of the common chains: the engine's default list.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/stop/
 */
const STOP_WORDS =
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with";

const PACKED = new Set(STOP_WORDS.split(" ").map(packed));

function packed(word: string): number {
  return [...word].reduce((sum, letter) => (sum << BITS_PER_LETTER) | (letter.charCodeAt(0) & 31), 0);
}

/** What a look at a term says. */
export enum TermLook {
  /** No common chain refuses it. */
  TAKEN,
  /** Those with a stop filter refuse it, and no other. */
  REFUSED_BY_STOP_FILTERS,
  /** It has to be analyzed. */
  UNCLEAR,
}

/** Longer words are cut by tokenizers. */
const LONGEST_SIMPLE_TERM = 255;

/**
 * A look at a term before it is analyzed, which few terms have to be. A term that is one letter is taken: `a` is a stop
 * word, and in dictionaries mostly a letter of an example. Of words of ASCII letters and digits with spaces
 * between them everything is known; of others, that they have a letter or digit of a common script and no stop word.
 */
export function lookAtTerm(units: ArrayLike<number>, from: number, to: number): TermLook {
  let isSimple = to - from <= LONGEST_SIMPLE_TERM;
  let hasWord = false;
  let hasStopWord = false;
  let hasHole = false;
  for (let at = from; at < to;) {
    const start = at;
    let word = 0;
    for (; at < to && isAsciiLetter(units[at]!); at++) word = (word << BITS_PER_LETTER) | (units[at]! & 31);
    if (at > start) {
      const isStopWord = at - start <= LONGEST_STOP_WORD && PACKED.has(word);
      if (isStopWord && !isSimple) return TermLook.UNCLEAR;
      if (isStopWord && !isDigitAt(units, start - 1, from, to) && !isDigitAt(units, at, from, to)) {
        hasStopWord = true;
      } else {
        hasHole ||= hasStopWord;
        hasWord = true;
      }
      continue;
    }
    const unit = units[at++]!;
    if (unit === SPACE) continue;
    const isDigit = unit >= ZERO && unit <= NINE;
    if (!isDigit && (hasStopWord || unit === BACKSLASH || unit === CAPITAL_I_WITH_DOT))
      return TermLook.UNCLEAR;
    isSimple &&= isDigit;
    hasHole ||= hasStopWord;
    hasWord ||= isWordUnit(unit);
  }
  const isRefused = hasStopWord && (hasHole || !hasWord) && to - from > 1;
  if (hasStopWord) return isRefused ? TermLook.REFUSED_BY_STOP_FILTERS : TermLook.TAKEN;
  return hasWord ? TermLook.TAKEN : TermLook.UNCLEAR;
}

function isDigitAt(units: ArrayLike<number>, at: number, from: number, to: number): boolean {
  return at >= from && at < to && units[at]! >= ZERO && units[at]! <= NINE;
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Digits, and letters of the scripts that most dictionaries are in. */
function isWordUnit(unit: number): boolean {
  if (unit < 0xc0) return unit >= ZERO && unit <= NINE;
  if (unit < 0x250) return unit !== 0xd7 && unit !== 0xf7;
  if (unit < 0x530) return (unit >= 0x3b1 && unit <= 0x3c9) || (unit >= 0x410 && unit <= 0x44f);
  return (
    (unit >= 0x3041 && unit <= 0x3096) || // Hiragana
    (unit >= 0x30a1 && unit <= 0x30fa) || // Katakana
    (unit >= 0x4e00 && unit <= 0x9fa5) || // Han
    (unit >= 0xac00 && unit <= 0xd7a3) // Hangul
  );
}
