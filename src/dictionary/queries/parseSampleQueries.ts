import { lineOfJsonError } from "./lineOfJsonError";
import { PackagesError } from "../../errors";
import { type JsonLines, jsonLines } from "./JsonScanner";
import {
  type Expectation,
  type ExpectationKind,
  EXPECTATIONS,
  QUERY_LIMITS,
  type SampleQuery,
} from "./SampleQueries";

/**
 * Reads a file of sample queries, whose form `sample-queries.schema.json` says.
 *
 * @param file as messages name it
 * @throws PackagesError with the line, when it is anything else; a member that is not known or stands twice is refused
 */
export function parseSampleQueries(text: string, file: string): SampleQuery[] {
  const plain = text.replace(/^\ufeff/, "");
  return new Reader(file, plain).read();
}

class Reader {
  private lines: JsonLines = { lines: new Map(), repeated: null };

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  read(): SampleQuery[] {
    const json = this.parse();
    this.lines = jsonLines(this.text);
    const { repeated } = this.lines;
    if (repeated !== null)
      throw this.refuse(`the member ${shown(repeated.name)} stands twice`, repeated.line);
    const whole = this.object(json, "", ["$schema", "queries"]);
    if (whole["$schema"] !== undefined && typeof whole["$schema"] !== "string") {
      throw this.refuse("$schema is no text", this.lineOf("$schema"));
    }
    if (whole["queries"] === undefined) throw this.refuse('it has no member "queries"', 1);
    const queries = this.list(whole["queries"], "queries", QUERY_LIMITS.queries);
    return queries.map((value, index) => this.query(value, `queries.${index}`));
  }

  private parse(): unknown {
    try {
      return JSON.parse(this.text);
    } catch (error) {
      throw this.refuse(`it is no JSON: ${(error as Error).message}`, lineOfJsonError(this.text));
    }
  }

  private query(value: unknown, place: string): SampleQuery {
    const said = this.object(value, place, ["query", ...EXPECTATIONS]);
    if (said["query"] === undefined) throw this.refuse('a query has no member "query"', this.lineOf(place));
    const query = this.textAt(said["query"], `${place}.query`);
    const expectations = EXPECTATIONS.flatMap((kind) =>
      this.expectations(kind, said[kind], `${place}.${kind}`),
    );
    if (expectations.length === 0) {
      throw this.refuse(`nothing is expected of a query: say ${EXPECTATIONS.join(", ")}`, this.lineOf(place));
    }
    return { query, line: this.lineOf(place), expectations };
  }

  private expectations(kind: ExpectationKind, value: unknown, place: string): Expectation[] {
    if (value === undefined) return [];
    const list = this.list(value, place, QUERY_LIMITS.texts);
    const texts = list.map((item, index) => this.textAt(item, `${place}.${index}`));
    if (kind === "splitsInto") return [{ kind, texts, line: this.lineOf(place) }];
    return texts.map((text, index) => ({ kind, texts: [text], line: this.lineOf(`${place}.${index}`) }));
  }

  private object(value: unknown, place: string, known: readonly string[]): Record<string, unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw this.refuse(`${named(place)} is no object`, this.lineOf(place));
    }
    const unknown = Object.keys(value).find((name) => !known.includes(name));
    if (unknown === undefined) return value as Record<string, unknown>;
    const at = this.lineOf(place === "" ? unknown : `${place}.${unknown}`);
    throw this.refuse(`${named(place)} has no member ${shown(unknown)}, only ${known.join(", ")}`, at);
  }

  private list(value: unknown, place: string, most: number): readonly unknown[] {
    if (!Array.isArray(value)) throw this.refuse(`${named(place)} is no list`, this.lineOf(place));
    if (value.length === 0) throw this.refuse(`${named(place)} is empty`, this.lineOf(place));
    if (value.length <= most) return value;
    throw this.refuse(
      `${named(place)} has ${value.length} items, and ${most} are the most`,
      this.lineOf(place),
    );
  }

  private textAt(value: unknown, place: string): string {
    if (typeof value !== "string") throw this.refuse(`${named(place)} is no text`, this.lineOf(place));
    if (!/\S/.test(value)) throw this.refuse(`${named(place)} is blank`, this.lineOf(place));
    const { length } = Array.from(value);
    if (length <= QUERY_LIMITS.characters) return value;
    const most = `${QUERY_LIMITS.characters} are the most`;
    throw this.refuse(`${named(place)} has ${length} characters, and ${most}`, this.lineOf(place));
  }

  private lineOf(place: string): number {
    return this.lines.lines.get(place) ?? 1;
  }

  private refuse(problem: string, line: number): PackagesError {
    return new PackagesError({
      attempted: "reading sample queries",
      problem,
      where: `${this.file}:${line}`,
      remedy: "Correct the file; its form is in docs/sample-queries.md and in sample-queries.schema.json",
    });
  }
}

/** `queries.0.finds` as a reader counts: `finds of query 1`. */
function named(place: string): string {
  const [, index, member] = place.split(".");
  if (index === undefined) return place === "" ? "the file" : place;
  return member === undefined ? `query ${Number(index) + 1}` : `${member} of query ${Number(index) + 1}`;
}

function shown(name: string): string {
  return JSON.stringify(name);
}
