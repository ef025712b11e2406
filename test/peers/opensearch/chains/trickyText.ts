import type { SeededRandom } from "../../../conformance/SeededRandom";

/** Words that every chain takes. */
const PLAIN = [
  "car",
  "automobile",
  "usa",
  "united",
  "states",
  "running",
  "x1",
  "tokyo",
  "laptop",
  "notebook",
  "bike",
];

const STOP_WORDS = [
  "the",
  "of",
  "and",
  "a",
  "to",
  "not",
  "The",
  "AND",
  "in",
  "İn",
  "der",
  "und",
  "le",
  "är",
  "să",
  "și",
];

/** Pieces that tokenizers and filters disagree about. */
const PIECES = [
  ..."&$.,'’:;_-/+#@!?()[]\"*%=~^|<>…·×÷°©®™€№".split("").filter((sign) => sign !== ","),
  ..."äöüßéèñçøœæÅŁİıſﬁﬀ½²Ω".split(""),
  ...[
    "c++",
    "c#",
    ".net",
    "o'reilly",
    "wi-fi",
    "u.s.a.",
    "3.14",
    "1,5",
    "at&t",
    "x_y",
    "a.b.c",
    "don't",
    "R&D",
    "--",
    "'",
  ],
  ...[
    "東京",
    "関西国際空港",
    "スマートフォン",
    "ー",
    "ひらがな",
    "々",
    "〇",
    "한국",
    "한국은",
    "ᄒ",
    "ㄱ",
    "ไทย",
    "ភាសា",
    "မြန်မာ",
  ],
  ...["العربية", "עברית", "ש״ס", "हिन्दी", "தமிழ்", "ελληνικά", "ΣΑΣ", "русский", "ქართული", "Հայ"],
  ...["😀", "👨‍👩‍👧", "🇩🇪", "🇩🇪🇫", "1️⃣", "#️⃣", "☎️", "☎", "👍🏽", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "⌚︎"],
  ...[
    "𠮷",
    "𝒳",
    "𐐀",
    "𞤀",
    "e\u0301",
    "\u0301",
    "a\u200bb",
    "\u200d",
    "\u00ad",
    "\ufeff",
    "\u2028",
    "\u0085",
    "\u00a0",
    "\u3000",
  ],
  ...[
    "。",
    "、",
    "「",
    "・",
    "ａｂｃ",
    "Ａ",
    "１",
    "％",
    "ｶﾞ",
    "\ufe0f",
    "\u20e3",
    "\ud83c\udffb",
    "\u{e0001}",
    "\u{1f9ff}",
    "\u{1fae8}",
  ],
];

const ESCAPES = ["\\,", "\\\\", "\\=>", "\\t", "\\ ", "\\a"];

/** A text of several words, plain or not, for synonym terms; no comma, no arrow, no line end in it. */
export function trickyTerm(random: SeededRandom): string {
  if (random.chance(0.4)) return random.pick(PLAIN);
  const count = 1 + random.below(3);
  return Array.from({ length: count }, () => trickyWord(random)).join(random.chance(0.85) ? " " : "");
}

function trickyWord(random: SeededRandom): string {
  if (random.chance(0.35)) return random.pick(PLAIN);
  if (random.chance(0.4)) return random.pick(STOP_WORDS);
  if (random.chance(0.05)) return random.pick(ESCAPES);
  if (random.chance(0.03)) return random.pick(["x", "é", "東", "😀", "ab-"]).repeat(120 + random.below(20));
  if (random.chance(0.03)) return ` ${random.pick(["", "\u3000", "\t", "\u00a0"])} `;
  return `${random.pick(PIECES)}${random.chance(0.5) ? random.pick(PIECES) : ""}`;
}

/** A text of any of the pieces, for tokenizers. */
export function trickyText(random: SeededRandom): string {
  const count = 1 + random.below(12);
  const pieces = [...PIECES, ...PLAIN, ...STOP_WORDS, " ", " ", "\t", "\n", ",", "=>"];
  const text = Array.from({ length: count }, () => random.pick(pieces)).join("");
  return random.chance(0.05) ? text.repeat(20 + random.below(40)) : text;
}
