import { NAME } from "./xmlName";

const TAG = new RegExp(`^${NAME}(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*\\s*/?$`, "u");
const ATTRIBUTE = new RegExp(`\\s(${NAME})\\s*=\\s*(?:"[^"]*"|'[^']*')`, "gu");

/** What is wrong with the inside of a tag that opens an element, or null. */
export function checkTag(tag: string): string | null {
  if (!TAG.test(tag)) return `<${tag}> is no tag: attributes have a name, =, and a value in quotes`;
  const names = attributeNames(tag);
  return new Set(names).size === names.length ? null : `<${tag}> has an attribute twice`;
}

/** The name of the element that a tag opens. */
export function elementName(tag: string): string {
  return /^[^\s/]+/.exec(tag)?.[0] ?? "";
}

function attributeNames(tag: string): string[] {
  return [...tag.matchAll(ATTRIBUTE)].map(([, name = ""]) => name);
}

/** The names of a tag that have to do with namespaces: `x:y`, `xmlns`; not those of XML itself, such as `xml:lang`. */
export function namespacedNames(tag: string): string[] {
  const isPlain = (name: string): boolean => /^(?:xml:)?[^:]+$/.test(name) && name !== "xmlns";
  return [elementName(tag), ...attributeNames(tag)].filter((name) => !isPlain(name));
}
