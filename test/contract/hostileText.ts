import fc from "fast-check";

const codes = (...points: number[]): string => String.fromCodePoint(...points);

/** What acts on a terminal, on a CI log, on Markdown, HTML, XML or SARIF viewers, or hides what is there. */
export const HOSTILE_PARTS: readonly string[] = [
  ...["\u001b[31m", "\u001b[2J", "\u001b]0;title\u0007", "\u001b]8;;https://evil.example\u001b\\", "\u001bc"],
  ...["\u009b31m", "\u009d0;title\u009c", "\u0090payload\u009c", "\u001b", "\u009d", "\u001b[", "\u001b(0"],
  ...["::add-mask::a", "::error file=x::y", "::set-output name=a::b", ":", "::", "##[error]", "##[group]g"],
  ...["##vso[task.setvariable variable=a]b", "##teamcity[buildStop]", "##", "[", "#", "vso["],
  ...["section_start:1:a\r\u001b[0K", "section_end:1:a", "travis_fold:start:a"],
  ...["\n", "\r", "\r\n", "\t", "\v", "\f", " ", "\u0085", "\u2028", "\u2029", "\u0000", "\b", "\u007f"],
  ...[
    "\u202e",
    "\u202a",
    "\u2066",
    "\u2069",
    "\u200e",
    "\u061c",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u2060",
    "\u00ad",
  ],
  ...["\u034f", "\u115f", "\u3164", "\uffa0", codes(0xe0061), codes(0xe007f), codes(0xe0100), "\ufe0f"],
  ...[
    "\ud800",
    "\udc00",
    "<script>",
    "</script>",
    "<!--",
    "]]>",
    "`",
    "```",
    "|",
    "[x](https://evil.example)",
  ],
  ...['"', "\\", "'", "&", "%0A", "%", ",", "=>", "a", "tv", "日本", "🙂"],
];

/** Any text, made mostly of what is dangerous. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...HOSTILE_PARTS) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

/** The same as the name of a file in a folder. */
export const hostileName: fc.Arbitrary<string> = hostileText.map(
  (text) => `x${[...text.replace(/[\0/\p{Cs}]/gu, "")].slice(0, 40).join("")}`,
);

/** Characters that no output may hold, whatever its format, each with what it would do. */
const FORBIDDEN: readonly [string, RegExp][] = [
  ["a control character", charactersOf([0, 9], [11, 31], [0x7f, 0x9f])],
  ["a bidirectional control", charactersOf([0x61c], [0x200e, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069])],
  [
    "a character that is drawn as nothing",
    charactersOf(
      [0xad],
      [0x34f],
      [0x115f, 0x1160],
      [0x200b, 0x200d],
      [0x2060, 0x2064],
      [0x3164],
      [0xfeff],
      [0xffa0],
    ),
  ],
  ["a line or paragraph separator", charactersOf([0x2028, 0x2029])],
  ["a tag", charactersOf([0xe0000, 0xe007f])],
  ["a lone surrogate", charactersOf([0xd800, 0xdfff])],
];

/** Read as a command by a CI system: written here once more, and not taken from what is tested. */
const COMMANDS: readonly [string, RegExp][] = [
  ["a GitHub command", /^\s*::/],
  ["an Azure, GitHub or TeamCity command", /##(?:\[|[a-z]+\[|[a-z]+\.[a-z.]+\[)/i],
  ["a GitLab section", /^\s*section_(?:start|end):/],
  ["a Travis fold", /^\s*travis_fold:/],
];

function charactersOf(...ranges: readonly [number, number?][]): RegExp {
  const point = (code: number): string => `\\u{${code.toString(16)}}`;
  return new RegExp(`[${ranges.map(([from, to = from]) => `${point(from)}-${point(to)}`).join("")}]`, "gu");
}

/** Everything in a printed text that would act on a terminal or a log, or hide something; none is right. */
export function actionsOf(printed: string): string[] {
  const characters = FORBIDDEN.flatMap(([what, form]) =>
    [...printed.matchAll(form)].map(([character]) => `${what}: U+${character.codePointAt(0)?.toString(16)}`),
  );
  const lines = printed
    .split(/[\n\r\u2028\u2029\u0085]/)
    .flatMap((line) => COMMANDS.filter(([, form]) => form.test(line)).map(([what]) => `${what}: ${line}`));
  return [...characters, ...lines];
}
