/** What an element holds: text, other elements, or several elements of one name. `undefined` is left out. */
export type XmlContent =
  string | number | boolean | undefined | XmlElement | readonly (string | XmlElement)[];

/**
 * The members of an element in the order in which they are written. A name that starts with `@` is an attribute,
 * and `#text` is text beside attributes.
 */
export interface XmlElement {
  readonly [name: string]: XmlContent;
}

const TEXT = "#text";

/** The namespace of every S3 document. */
export const S3_NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

/** One XML document with the root element `name`. */
export function writeXml(name: string, content: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, content)}`;
}

function element(name: string, content: XmlContent): string {
  if (content === undefined) return "";
  if (isRepeated(content)) return content.map((one) => element(name, one)).join("");
  if (typeof content !== "object") return `<${name}>${escaped(String(content))}</${name}>`;
  const members = Object.entries(content);
  const attributes = members
    .filter(([member]) => member.startsWith("@"))
    .map(([member, value]) => ` ${member.slice(1)}="${text(value)}"`);
  const children = members
    .filter(([member]) => !member.startsWith("@"))
    .map(([member, value]) => (member === TEXT ? text(value) : element(member, value)));
  return `<${name}${attributes.join("")}>${children.join("")}</${name}>`;
}

function isRepeated(content: XmlContent): content is readonly (string | XmlElement)[] {
  return Array.isArray(content);
}

/** Attributes and text hold no elements. */
function text(content: XmlContent): string {
  return typeof content === "object" || content === undefined ? "" : escaped(String(content));
}

const NAMED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/**
 * Control characters travel as character references: a parser would turn a plain carriage return into a line
 * feed, and S3 writes the others so too, although XML 1.0 has no place for them (`encoding-type=url` is the way out).
 */
function escaped(text: string): string {
  return text.replace(/[&<>"]|\p{Cc}/gu, (character) => NAMED[character] ?? `&#${character.codePointAt(0)};`);
}
