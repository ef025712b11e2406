const BACKSLASH = 0x5c;
const CAPITAL_I_WITH_DOT = 0x130;
/** Up to here a stop word is packed into one integer, five bits a letter. */
const LONGEST_STOP_WORD = 5;

/**
 * The stop words of the common chains: the engine's default list.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/stop/
 */
const STOP_WORDS =
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with";

const PACKED = new Set(STOP_WORDS.split(" ").map(packed));

function packed(word: string): number {
  return [...word].reduce((sum, letter) => (sum << LONGEST_STOP_WORD) | (letter.charCodeAt(0) & 31), 0);
}

/**
 * A cheap look at a term before the real one: false when no common chain refuses it. Whatever has no letter or digit
 * of a common script, a stop word between other signs, or an escape, is looked at closely.
 */
export function mayBeRefused(units: ArrayLike<number>, from: number, to: number): boolean {
  let hasWord = false;
  for (let at = from; at < to;) {
    let word = 0;
    const start = at;
    for (; at < to && isAsciiLetter(units[at]!); at++) word = (word << LONGEST_STOP_WORD) | (units[at]! & 31);
    if (at > start) {
      if (at - start <= LONGEST_STOP_WORD && PACKED.has(word)) return true;
      hasWord = true;
      continue;
    }
    const unit = units[at++]!;
    if (unit === BACKSLASH || unit === CAPITAL_I_WITH_DOT) return true;
    hasWord ||= isWordUnit(unit);
  }
  return !hasWord;
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Digits, and letters of the scripts that most dictionaries are in. */
function isWordUnit(unit: number): boolean {
  if (unit < 0xc0) return unit >= 0x30 && unit <= 0x39;
  if (unit < 0x250) return unit !== 0xd7 && unit !== 0xf7;
  if (unit < 0x530) return (unit >= 0x3b1 && unit <= 0x3c9) || (unit >= 0x410 && unit <= 0x44f);
  return (
    (unit >= 0x3041 && unit <= 0x3096) || // Hiragana
    (unit >= 0x30a1 && unit <= 0x30fa) || // Katakana
    (unit >= 0x4e00 && unit <= 0x9fa5) || // Han
    (unit >= 0xac00 && unit <= 0xd7a3) // Hangul
  );
}
