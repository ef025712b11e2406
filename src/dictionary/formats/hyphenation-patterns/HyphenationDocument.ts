import { XmlScanner } from "./XmlScanner";

/** The element that files of hyphenation patterns have outermost. */
export const ROOT = "hyphenation-info";

/** A file of hyphenation patterns, given piece by piece: what the engine refuses, and what is not known of it. */
export class HyphenationDocument {
  /** The name of the outermost element; null before it has come. */
  root: string | null = null;
  hasPatterns = false;
  /** What is not known to be taken or refused, clauses, each once. */
  readonly notChecked = new Set<string>();
  private hadExceptions = false;
  private readonly xml = new XmlScanner({
    element: (name, open) => this.checkElement(name, open),
    text: (text, open) => this.takeText(text, open),
    notChecked: (what) => this.notChecked.add(what),
  });

  get isInPatterns(): boolean {
    return this.xml.open.at(-1) === "patterns";
  }

  /** Takes the next piece. @returns what is wrong, or null */
  feed(piece: string): string | null {
    return this.xml.feed(piece);
  }

  /** What is missing at the end, or null. */
  end(): string | null {
    return this.xml.end();
  }

  private checkElement(name: string, open: readonly string[]): string | null {
    this.root ??= name;
    this.hadExceptions ||= name === "exceptions";
    if (name !== "hyphen" || open.at(-1) === "exceptions") return null;
    // Lucene makes the list that <hyphen> is added to when <exceptions> begins, and keeps it.
    if (!this.hadExceptions) return "<hyphen> stands outside of <exceptions>";
    this.notChecked.add("<hyphen> outside of <exceptions>");
    return null;
  }

  private takeText(text: string, open: readonly string[]): void {
    this.hasPatterns ||= open.at(-1) === "patterns" && text.trim() !== "";
  }
}
