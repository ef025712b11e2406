const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /[^\s,\]}]+/y;

/** Walks through valid JSON, and notes the line of every value. */
export class JsonScanner {
  readonly lines = new Map<string, number>();
  repeated: { readonly name: string; readonly line: number } | null = null;

  private at = 0;
  private line = 1;

  constructor(private readonly text: string) {}

  /** Reads a value. @param path what its line is noted under */
  value(path: string): void {
    const next = this.peek();
    this.lines.set(path, this.lines.get(path) ?? this.line);
    const names = new Set<string>();
    if (next === "{") this.members("}", () => this.member(path, names));
    else if (next === "[") this.members("]", (index) => this.value(joined(path, String(index))));
    else this.take(next === '"' ? STRING : SCALAR);
  }

  private members(end: string, read: (index: number) => void): void {
    this.at++;
    for (let index = 0; this.peek() !== end; index++) {
      read(index);
      if (this.peek() === ",") this.at++;
    }
    this.at++;
  }

  private member(path: string, known: Set<string>): void {
    this.peek();
    const line = this.line;
    const name = JSON.parse(this.take(STRING)) as string;
    const place = joined(path, name);
    if (known.has(name)) this.repeated ??= { name, line };
    known.add(name);
    this.lines.set(place, line);
    this.peek();
    this.at++; // the colon
    this.value(place);
  }

  /** The next character that is no white space. */
  private peek(): string {
    for (; /\s/.test(this.text[this.at] ?? ""); this.at++) if (this.text[this.at] === "\n") this.line++;
    return this.text[this.at] ?? "";
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.text)?.[0] ?? "";
    this.at += taken.length;
    return taken;
  }
}

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** Where the members of a JSON text stand, by their path: `queries.0.finds`. */
export interface JsonLines {
  /** Line of a value, counted from 1; a member's line is that of its name. */
  readonly lines: ReadonlyMap<string, number>;
  /** The first member that its object has twice, or null: the engine of JavaScript takes the last without a word. */
  readonly repeated: { readonly name: string; readonly line: number } | null;
}

/** Finds out where everything stands. @param text JSON, known to be valid */
export function jsonLines(text: string): JsonLines {
  const scanner = new JsonScanner(text);
  scanner.value("");
  return scanner;
}
