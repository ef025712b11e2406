import { checkInstruction, readDeclaration } from "./xmlDeclaration";
import { readDoctype, wholeDoctype, type XmlDoctype } from "./xmlDoctype";
import { XmlNamespaces } from "./XmlNamespaces";
import { judgeReference } from "./xmlReference";
import { checkTag, elementName } from "./xmlTag";

/** What is between its signs, and is not looked into. */
const SECTIONS: readonly (readonly [begin: string, end: string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
];

/** Control characters but the tab and line ends, and what is no character at all. */
const ILLEGAL = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/u;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/** Who is told what a document has. */
export interface XmlListener {
  /** An element begins; those around it are in `open`. @returns why the engine refuses it, or null */
  element?(name: string, open: readonly string[]): string | null;
  /** Text of the innermost of the elements that are open, in pieces. */
  text?(text: string, open: readonly string[]): void;
  /** What is not known here to be taken or refused, a clause. */
  notChecked?(what: string): void;
}

/** Whether a text, given piece by piece, is well-formed XML; what is not known of it is told to the listener. */
export class XmlScanner {
  /** The elements that are open, outermost first. */
  readonly open: string[] = [];
  private pending = "";
  /** A section that is open: pieces are kept apart until its end comes, so that a long one is not read again and again. */
  private section: { readonly end: string; readonly pieces: string[]; tail: string } | null = null;
  private begun = false;
  private hasMark = false;
  private hasRoot = false;
  private asciiOnly = false;
  private version = "1.0";
  private doctype: XmlDoctype | null = null;
  private readonly namespaces = new XmlNamespaces();

  constructor(private readonly listener: XmlListener = {}) {}

  /** Takes the next piece. @returns what is wrong, or null */
  feed(piece: string): string | null {
    if (ILLEGAL.test(piece)) return "the line holds a character that XML does not allow";
    const problem = this.take(piece);
    if (problem !== null || !this.asciiOnly || !BEYOND_ASCII.test(piece)) return problem;
    return "the file declares US-ASCII, and the line holds another character";
  }

  /** What is missing at the end, or null. */
  end(): string | null {
    if (this.pending !== "" || this.section !== null)
      return "the file ends within a tag, a comment or a declaration";
    if (!this.hasRoot) return "the file has no element";
    return this.open.length === 0 ? null : `<${this.open.at(-1)}> is not closed`;
  }

  private take(piece: string): string | null {
    const whole = this.section === null ? piece : this.takeIntoSection(this.section, piece);
    return whole === null ? null : this.takeWhole(whole);
  }

  /** The section as a whole with this piece, or null while it goes on. */
  private takeIntoSection(section: NonNullable<XmlScanner["section"]>, piece: string): string | null {
    section.pieces.push(piece);
    const last = section.tail + piece;
    section.tail = last.slice(1 - section.end.length);
    if (!last.includes(section.end)) return null;
    this.section = null;
    return section.pieces.join("");
  }

  private takeWhole(piece: string): string | null {
    this.hasMark ||= !this.begun && this.pending === "" && piece.startsWith("\ufeff");
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

  private checkText(text: string): string | null {
    if (this.open.length === 0) {
      return /^[ \t\r\n]*$/.test(text) ? null : "there is text outside of the outermost element";
    }
    if (text.includes("]]>")) return "]]> stands in a text";
    this.listener.text?.(text, this.open);
    return this.checkReferences(text);
  }

  private checkReferences(text: string): string | null {
    for (const reference of text.match(/&[^;&\s]*;?/g) ?? []) {
      const kind = judgeReference(reference, this.doctype, this.version);
      if (kind === "broken") return `${reference} is no reference to a character: write & as &amp;`;
      if (kind === "not checked") this.listener.notChecked?.(`what ${reference} stands for`);
    }
    return null;
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
    if (at < 0) {
      this.section = { end, pieces: [this.pending], tail: this.pending.slice(1 - end.length) };
      this.pending = "";
      return false;
    }
    const inner = this.pending.slice(begin.length, at);
    if (begin === "<!--" && (inner.includes("--") || inner.endsWith("-"))) return "-- stands in a comment";
    if (begin === "<![CDATA[") {
      if (this.open.length === 0) return "there is text outside of the outermost element";
      this.listener.text?.(inner, this.open);
    }
    const problem = begin === "<?" ? this.checkInstruction(inner) : null;
    if (problem !== null) return problem;
    this.skip(at + end.length);
    return true;
  }

  private checkInstruction(inner: string): string | null {
    const broken = checkInstruction(inner, this.begun);
    if (broken !== null) return broken;
    const declaration = readDeclaration(inner, this.hasMark);
    if (declaration === null) {
      if (/^[^\s]*:/.test(inner)) this.listener.notChecked?.("a processing instruction with a colon");
      return null;
    }
    ({ version: this.version, asciiOnly: this.asciiOnly } = declaration);
    if (declaration.notChecked !== null) this.listener.notChecked?.(declaration.notChecked);
    return declaration.problem;
  }

  private takeDoctype(): boolean | string {
    const found = wholeDoctype(this.pending);
    if (found === null) {
      const mayComeYet = /^<!DOCTYPE\s/.test(this.pending) || !this.pending.includes(">");
      return mayComeYet ? false : "what begins with <! is no declaration";
    }
    if (this.hasRoot || this.doctype !== null) return "the document type stands at the wrong place";
    this.doctype = readDoctype(found);
    if (this.doctype.problem !== null) return this.doctype.problem;
    if (this.doctype.notChecked !== null) this.listener.notChecked?.(this.doctype.notChecked);
    this.skip(found.length);
    return true;
  }

  private openElement(tag: string): boolean | string {
    const { problem: undeclared, notChecked } = this.namespaces.take(tag);
    const name = elementName(tag);
    const problem = checkTag(tag) ?? this.checkReferences(tag) ?? undeclared;
    if (problem !== undefined) return problem;
    if (this.open.length === 0 && this.hasRoot) return "there is a second outermost element";
    if (notChecked !== undefined) this.listener.notChecked?.(notChecked);
    const refused = this.listener.element?.(name, this.open) ?? null;
    if (refused !== null) return refused;
    this.hasRoot = true;
    if (!tag.endsWith("/")) this.open.push(name);
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
