import type { XmlDoctype } from "./xmlDoctype";

const PREDEFINED = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];
const NUMERIC = /^&#(?:(\d+)|x([0-9a-fA-F]+));$/;
const ENTITY = /^&([^#;]+);$/;

/** What is known of a reference: that it means a character, that it means nothing, or neither. */
export type ReferenceKind = "known" | "broken" | "not checked";

/** Judges a reference, sign and semicolon included. */
export function judgeReference(
  reference: string,
  doctype: XmlDoctype | null,
  version: string,
): ReferenceKind {
  if (PREDEFINED.includes(reference)) return "known";
  const numeric = NUMERIC.exec(reference);
  if (numeric !== null) {
    const [, decimal, hexadecimal = ""] = numeric;
    const code = decimal === undefined ? parseInt(hexadecimal, 16) : Number(decimal);
    return isCharacter(code, version) ? "known" : "broken";
  }
  const name = ENTITY.exec(reference)?.[1];
  if (name === undefined || doctype === null) return "broken";
  return doctype.entities.has(name) || doctype.mayDeclareMore ? "not checked" : "broken";
}

/** @see https://www.w3.org/TR/xml/#charsets */
function isCharacter(code: number, version: string): boolean {
  if (code < 0x20) return code > 0 && (version === "1.1" || [0x9, 0xa, 0xd].includes(code));
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
