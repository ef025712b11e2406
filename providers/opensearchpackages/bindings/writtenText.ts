import { type IResolveContext, Lazy, Token } from "cdktf";
import { portableKey, portableText } from "../../../src/contract/portableText";
import { templateParts } from "../../../src/contract/templateParts";

/** A reference of cdktf and nothing else. */
const LONE_TOKEN = /^\$\{TfToken\[[\w:.-]+\]\}$/;
/** A number that is a reference is written into a text as this: cdktf's own pattern takes digits and signs beside it along. */
const NUMBER_IN_TEXT = /(-\d(?:\.\d+)?e\+\d{3})/;

/**
 * A text of a configuration that means the same in JSON and in cdktf's HCL output, whatever is referred to in it.
 *
 * @see portableText
 */
export function writtenText(text: string): string {
  return LONE_TOKEN.test(text) ? text : onceResolved(text, portableText);
}

/** The same for tags: their keys are texts too. */
export function writtenTags(
  tags: Readonly<Record<string, string>> | undefined,
): Record<string, string> | undefined {
  if (tags === undefined) return undefined;
  const written = ([key, value]: [string, string]) => [onceResolved(key, portableKey), writtenText(value)];
  return Object.fromEntries(Object.entries(tags).map(written)) as Record<string, string>;
}

/**
 * What is made of a text when all its references are known by name.
 *
 * An expression can't be put around a reference of cdktf: it writes what it finds between `${` and `}`, quotes or not,
 * without braces of its own, and the reference becomes a word of the text. So does `$${`, which opens nothing.
 */
export function onceResolved(text: string, write: (resolved: string) => string): string {
  if (!hasReference(text)) return write(text);
  return Lazy.stringValue({ produce: (context) => write(resolved(text, context)) });
}

/** Each part for itself, so that none is inside of another. */
function resolved(text: string, context: IResolveContext): string {
  return templateParts(text)
    .flatMap(({ kind, source }) => (kind === "text" ? source.split(NUMBER_IN_TEXT) : [source]))
    .map((part) => String(context.resolve(part)))
    .join("");
}

function hasReference(text: string): boolean {
  if (Token.isUnresolved(text)) return true;
  return text.split(NUMBER_IN_TEXT).some((part) => Token.isUnresolved(Number(part)));
}
