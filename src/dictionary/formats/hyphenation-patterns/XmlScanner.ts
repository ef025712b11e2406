import { checkInstruction, checkTag, isKnownReference } from "./xmlTag";

/** What is between its signs, and is not looked into. */
const SECTIONS: readonly (readonly [begin: string, end: string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
];

/** Control characters but the tab and line ends, and what is no character at all. */
const ILLEGAL = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/u;

/**
 * Whether a text, given piece by piece, is well-formed XML, as far as files of hyphenation patterns go: what a document
 * type declares is passed over, and entities that it may declare are taken.
 */
export class XmlScanner {
  /** The elements that are open, outermost first. */
  readonly open: string[] = [];
  private pending = "";
  private begun = false;
  private hasRoot = false;
  private hasDoctype = false;

  /** Takes the next piece. @returns what is wrong, or null */
  feed(piece: string): string | null {
    if (ILLEGAL.test(piece)) return "the line holds a character that XML does not allow";
    this.pending += this.begun ? piece : piece.replace(/^\ufeff/, "");
    for (;;) {
      const at = this.pending.indexOf("<");
      const text = at < 0 ? this.pending : this.pending.slice(0, at);
      const problem = this.checkText(text);
      if (problem !== null) return problem;
      if (text !== "") this.begun = true;
      this.pending = this.pending.slice(text.length);
      if (this.pending === "") return null;
      const taken = this.takeMarkup();
      if (typeof taken === "string") return taken;
      if (!taken) return null;
    }
  }

  /** What is missing at the end, or null. */
  end(): string | null {
    if (this.pending !== "") return "the file ends within a tag, a comment or a declaration";
    if (!this.hasRoot) return "the file has no element";
    return this.open.length === 0 ? null : `<${this.open.at(-1)}> is not closed`;
  }

  private checkText(text: string): string | null {
    if (this.open.length === 0) {
      return /^[ \t\r\n]*$/.test(text) ? null : "there is text outside of the outermost element";
    }
    if (text.includes("]]>")) return "]]> stands in a text";
    return this.checkReferences(text);
  }

  private checkReferences(text: string): string | null {
    const unknown = text.match(/&[^;&\s]*;?/g)?.find((found) => !isKnownReference(found, this.hasDoctype));
    return unknown === undefined ? null : `${unknown} is no reference to a character: write & as &amp;`;
  }

  /** Takes what begins with `<`. @returns whether it was whole, or what is wrong */
  private takeMarkup(): boolean | string {
    const { pending } = this;
    const section = SECTIONS.find(([begin]) => pending.startsWith(begin));
    if (section !== undefined) return this.takeSection(...section);
    if (pending.startsWith("<!")) return this.takeDoctype();
    const end = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(pending)?.[0].length;
    if (end === undefined) return false;
    const tag = pending.slice(1, end - 1);
    this.skip(end);
    return tag.startsWith("/") ? this.close(tag) : this.openElement(tag);
  }

  private takeSection(begin: string, end: string): boolean | string {
    const at = this.pending.indexOf(end, begin.length);
    if (at < 0) return false;
    const inner = this.pending.slice(begin.length, at);
    if (begin === "<!--" && (inner.includes("--") || inner.endsWith("-"))) return "-- stands in a comment";
    if (begin === "<![CDATA[" && this.open.length === 0)
      return "there is text outside of the outermost element";
    const problem = begin === "<?" ? checkInstruction(inner, this.begun) : null;
    if (problem !== null) return problem;
    this.skip(at + end.length);
    return true;
  }

  private takeDoctype(): boolean | string {
    const found = /^<!DOCTYPE\s(?:"[^"]*"|'[^']*'|\[[^\]]*\]|[^"'[\]>])*>/.exec(this.pending)?.[0];
    if (found === undefined)
      return this.pending.includes(">") ? "what begins with <! is no declaration" : false;
    if (this.hasRoot || this.hasDoctype) return "the document type stands at the wrong place";
    this.hasDoctype = true;
    this.skip(found.length);
    return true;
  }

  private openElement(tag: string): boolean | string {
    const problem = checkTag(tag) ?? this.checkReferences(tag);
    if (problem !== null) return problem;
    if (this.open.length === 0 && this.hasRoot) return "there is a second outermost element";
    this.hasRoot = true;
    if (!tag.endsWith("/")) this.open.push(/^[^\s/]+/.exec(tag)?.[0] ?? "");
    return true;
  }

  private close(tag: string): boolean | string {
    const name = tag.slice(1).trimEnd();
    const opened = this.open.pop();
    return name === opened ? true : `</${name}> closes ${opened === undefined ? "nothing" : `<${opened}>`}`;
  }

  private skip(length: number): void {
    this.begun = true;
    this.pending = this.pending.slice(length);
  }
}
