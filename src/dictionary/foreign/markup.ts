import type { ForeignFormat, Sample } from "./ForeignFormat";

const HYPHENATION_ROOT = "hyphenation-info";

export const html: ForeignFormat = {
  title: "an HTML page",
  advice: "Fetch the file itself: a page like this is what a login or an error answers with",
  matches: ({ text }) => /^\ufeff?\s*<(?:!doctype\s+html|html[\s>])/i.test(text) || rootOf(text) === "html",
};

/** Of XML, a setting reads hyphenation patterns, and nothing else. */
export const otherXml: ForeignFormat = {
  title: "XML of another kind than hyphenation patterns",
  advice:
    "Look into it: answers with an error are XML too. Hyphenation patterns are the only XML that is read",
  matches: (sample) => {
    const root = rootOf(sample.text);
    return root !== null && root !== HYPHENATION_ROOT && isMarkup(sample, root);
  },
};

/** A mapping of a tag, `<br> => x`, begins as XML does too. */
function isMarkup({ text, lines }: Sample, root: string): boolean {
  if (/^\ufeff?\s*<[?!]/.test(text)) return true;
  return lines.every((line) => !line.includes("=>")) && text.includes(`</${root}`);
}

/** What stands before the outermost element. */
const PROLOG = /\s+|<\?[^]*?\?>|<!--[^]*?-->|<!(?!--)(?:"[^"]*"|'[^']*'|\[[^\]]*\]|[^"'[\]>])*>/y;

/** The name of the first element, or null when there is none in sight. */
function rootOf(text: string): string | null {
  let at = text.startsWith("\ufeff") ? 1 : 0;
  for (;;) {
    PROLOG.lastIndex = at;
    if (!PROLOG.test(text)) break;
    at = PROLOG.lastIndex;
  }
  return /^<([\p{L}_][^\s/<>]*)[\s/>]/u.exec(text.slice(at, at + 200))?.[1] ?? null;
}
