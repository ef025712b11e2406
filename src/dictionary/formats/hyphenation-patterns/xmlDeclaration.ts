import { NAME } from "./xmlName";

const DECLARATION =
  /^xml\s+version\s*=\s*(["'])(1\.[01])\1(?:\s+encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\3)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\5)?\s*$/;
const TARGET = new RegExp(`^${NAME}(?:\\s|$)`, "u");

/** What is wrong with what stands between `<?` and `?>`, or null. */
export function checkInstruction(inner: string, begun: boolean): string | null {
  if (!TARGET.test(inner)) return "what begins with <? has no name";
  if (!/^xml(?:\s|$)/i.test(inner)) return null;
  if (begun) return "<?xml does not stand at the beginning";
  return DECLARATION.test(inner) ? null : "the XML declaration is broken";
}

/** What the XML declaration says of the bytes, all of which are UTF-8. */
export interface XmlDeclaration {
  /** `1.0` or `1.1`. */
  readonly version: string;
  /** Whether every character has to be of ASCII. */
  readonly asciiOnly: boolean;
  /** Why the engine refuses it, or null. */
  readonly problem: string | null;
  /** What can't be known of the file for it, a clause, or null. */
  readonly notChecked: string | null;
}

/** Reads what stands between `<?` and `?>`. @returns null when it is no XML declaration */
export function readDeclaration(inner: string, hasMark: boolean): XmlDeclaration | null {
  const found = DECLARATION.exec(inner);
  if (found === null) return null;
  const [, , version = "", , encoding = "UTF-8"] = found;
  const name = encoding.toUpperCase();
  const notChecked = version === "1.0" ? null : `what XML ${version} allows`;
  const plain = { version, asciiOnly: false, problem: null, notChecked };
  if (name === "UTF-8") return plain;
  if (name === "US-ASCII" && !hasMark) return { ...plain, asciiOnly: true };
  if (name === "UTF-16" && !hasMark) {
    return { ...plain, problem: `the file declares the encoding ${encoding}, and is UTF-8` };
  }
  return { ...plain, notChecked: `what the engine reads from UTF-8 that is declared as ${encoding}` };
}
