const NAME = "[\\p{L}_:][\\p{L}\\p{N}_:.\\-\\u00b7]*";
const TAG = new RegExp(`^${NAME}(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*\\s*/?$`, "u");
const ATTRIBUTE = new RegExp(`\\s(${NAME})\\s*=\\s*(?:"[^"]*"|'[^']*')`, "gu");

/** What is wrong with the inside of a tag that opens an element, or null. */
export function checkTag(tag: string): string | null {
  if (!TAG.test(tag)) return `<${tag}> is no tag: attributes have a name, =, and a value in quotes`;
  const names = [...tag.matchAll(ATTRIBUTE)].map(([, name]) => name);
  return new Set(names).size === names.length ? null : `<${tag}> has an attribute twice`;
}

const PREDEFINED = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];

/** Whether a reference means a character; a document type may declare any entity. */
export function isKnownReference(reference: string, hasDoctype: boolean): boolean {
  if (PREDEFINED.includes(reference) || /^&#(?:\d+|x[0-9a-fA-F]+);$/.test(reference)) return true;
  return hasDoctype && /^&[^#;]+;$/.test(reference);
}

const DECLARATION =
  /^xml\s+version\s*=\s*(["'])1\.[01]\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*$/;
const TARGET = new RegExp(`^${NAME}(?:\\s|$)`, "u");

/** What is wrong with what stands between `<?` and `?>`, or null. */
export function checkInstruction(inner: string, begun: boolean): string | null {
  if (!TARGET.test(inner)) return "what begins with <? has no name";
  if (!/^xml(?:\s|$)/i.test(inner)) return null;
  if (begun) return "<?xml does not stand at the beginning";
  return DECLARATION.test(inner) ? null : "the XML declaration is broken";
}
