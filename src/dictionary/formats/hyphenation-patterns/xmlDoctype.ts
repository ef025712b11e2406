import { NAME } from "./xmlName";

/** What a document type says, as far as it is looked at. */
export interface XmlDoctype {
  /** The general entities that it declares itself. */
  readonly entities: ReadonlySet<string>;
  /** Whether it may declare entities that are not seen here. */
  readonly mayDeclareMore: boolean;
  /** Why the engine refuses it, or null. */
  readonly problem: string | null;
  /** What of it is not checked, a clause, or null. */
  readonly notChecked: string | null;
}

const LITERAL = `"[^"]*"|'[^']*'`;
const SUBSET = `(?:${LITERAL}|<!--[^]*?-->|<(?!!--)|[^\\]"'<])*`;
/** A whole declaration at the beginning of a text. */
const WHOLE = new RegExp(`^<!DOCTYPE\\s(?:${LITERAL}|\\[${SUBSET}\\]|[^"'[\\]>])*>`);
const SHAPE = new RegExp(
  `^<!DOCTYPE\\s+${NAME}(?:\\s+(?:SYSTEM|PUBLIC\\s+(${LITERAL}))\\s+(${LITERAL}))?\\s*(?:\\[(${SUBSET})\\]\\s*)?>$`,
  "u",
);
const ENTITY = new RegExp(`<!ENTITY\\s+(${NAME})\\s`, "gu");

/** The declaration that a text begins with, or null while its end has not come. */
export function wholeDoctype(text: string): string | null {
  return WHOLE.exec(text)?.[0] ?? null;
}

/**
 * Reads a whole declaration. The engine has the DTD of hyphenation patterns itself; any other one it looks for, relative
 * to the folder that the node runs in.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/common/src/java/org/apache/lucene/analysis/compound/hyphenation/PatternParser.java
 */
export function readDoctype(declaration: string): XmlDoctype {
  const found = SHAPE.exec(declaration);
  if (found === null) {
    const notChecked = "the document type has a form that is not known here";
    return { entities: new Set(), mayDeclareMore: true, problem: null, notChecked };
  }
  const [publicId, systemId] = [found[1], found[2]].map((literal) => literal?.slice(1, -1));
  const subset = found[3]?.trim() ?? "";
  return {
    entities: new Set([...subset.matchAll(ENTITY)].map(([, name = ""]) => name)),
    mayDeclareMore: systemId !== undefined || subset.includes("%"),
    ...judgeExternal(publicId, systemId, subset),
  };
}

function judgeExternal(
  publicId: string | undefined,
  systemId: string | undefined,
  subset: string,
): Pick<XmlDoctype, "problem" | "notChecked"> {
  const declared = subset === "" ? null : "what the document type declares";
  if (systemId === undefined || isOwnDtd(publicId, systemId)) return { problem: null, notChecked: declared };
  // A file name that no node has is refused for certain; what stands at an address is not.
  if (/^[\w.-]+$/.test(systemId)) {
    const problem = `the document type names ${systemId}, which the engine does not find`;
    return { problem, notChecked: null };
  }
  return { problem: null, notChecked: `whether the engine finds the document type's ${systemId}` };
}

function isOwnDtd(publicId: string | undefined, systemId: string): boolean {
  return publicId === "hyphenation-info" || /\bhyphenation\.dtd\b/i.test(systemId);
}
