import { templateParts } from "./templateParts";

/** What HCL does not have between quotes as it is, and cdktf's HCL output leaves as it is. */
const UNWRITABLE = /[\\\n\r]/;
/** As HCL has them between quotes. */
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r" };
/** A key that cdktf writes without quotes, and that stands for itself there. */
const PLAIN_KEY = /^(?!for$)[A-Za-z_][A-Za-z0-9_-]*$/;
/** One that cdktf puts between quotes. */
const QUOTED_KEY = /^\d|[^A-Za-z0-9_-]/;

/**
 * A text of a configuration that means the same in Terraform's JSON and in what cdktf makes of it in HCL.
 *
 * cdktf 0.21 escapes no backslash there, no quote beside a reference, and adds a line to a text of several. Such a text
 * becomes an expression, `${"…"}`, which both take; any other stays as it is. A `${…}` in it stays a reference; one of
 * cdktf's own has to be resolved before, which is what the bindings' `writtenText` is for.
 */
export function portableText(text: string): string {
  const parts = templateParts(text);
  const isMixed = parts.some(({ kind }) => kind === "sequence");
  const isHard = parts.some(
    ({ kind, source }) =>
      kind === "text" &&
      (UNWRITABLE.test(source) || (source.includes('"') && (isMixed || text.includes("${")))),
  );
  return isHard ? `\${${quotedTemplate(text)}}` : text;
}

/** The same for a text in which nothing is a reference, such as the name of a file. */
export function portableLiteral(text: string): string {
  if (!/[$%]\{/.test(text)) return portableText(text);
  return `\${"${quoted(text).replaceAll("${", "\\u0024{").replaceAll("%{", "\\u0025{")}"}`;
}

/** The same for the key of a tag: between the quotes of a key cdktf escapes nothing, not even a quote. */
export function portableKey(key: string): string {
  if (PLAIN_KEY.test(key)) return key;
  const isWritable = QUOTED_KEY.test(key) && !key.includes('"') && !UNWRITABLE.test(key);
  if (isWritable) return key;
  return `\${${quotedTemplate(key)}}`;
}

/** A template as an expression in HCL: between quotes, with what is not a reference escaped. */
export function quotedTemplate(template: string): string {
  const sources = templateParts(template).map(({ kind, source }) =>
    kind === "text" ? quoted(source) : source,
  );
  return `"${sources.join("")}"`;
}

function quoted(text: string): string {
  return text.replace(/[\\"\n\r]/g, (character) => ESCAPES[character] ?? character);
}
