import { luceneVersionOf } from "../../LuceneVersion";
import { javaTrim, withoutComment, withoutCommentLine } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { csvFieldEnds, parseCsv } from "./kuromojiCsv";

/** The fields of an entry of kuromoji's dictionary, by their place in it. */
export enum JapaneseField {
  SURFACE,
  SEGMENTS,
  READINGS,
  PART_OF_SPEECH,
}

/** What a line of kuromoji's dictionary says: the line, trimmed, without what Lucene takes for a comment. */
export class JapaneseEntryText {
  readonly text: string;
  /** The fields, or null when the quotes do not pair. */
  readonly fields: readonly string[] | null;
  /** The first field as OpenSearch reads it, before any comment is cut; null when the quotes do not pair then. */
  readonly listedSurface: string | null;
  /** Where the text begins in the line's units. */
  private readonly start: number;

  /** As the engine of these options reads the line. */
  constructor(
    private readonly line: Line,
    options: { readonly engineVersion?: string },
  ) {
    const trimmed = javaTrim(line.whole);
    this.start = line.start + line.whole.indexOf(trimmed);
    this.text =
      luceneVersionOf(options.engineVersion) === 8 ? withoutComment(trimmed) : withoutCommentLine(trimmed);
    const listed = parseCsv(trimmed);
    this.listedSurface = listed?.[0] ?? null;
    this.fields = this.text === trimmed ? listed : parseCsv(this.text);
  }

  /** Whether Lucene finds nothing on the line. */
  get isBlank(): boolean {
    return javaTrim(this.text) === "";
  }

  /** Where a field begins and ends in the line's units. */
  fieldBounds(field: number): readonly [from: number, to: number] {
    const ends = csvFieldEnds(this.text);
    const from = field === 0 ? 0 : (ends[field - 1] ?? 0) + 1;
    return [this.start + from, this.start + (ends[field] ?? from)];
  }

  /** From the beginning of a field to the end of the entry. */
  boundsFrom(field: number): readonly [from: number, to: number] {
    return [this.fieldBounds(field)[0], this.start + this.text.length];
  }

  /** From the quote that is never closed to the end of the line. */
  openQuoteBounds(): readonly [from: number, to: number] {
    return [this.line.start + this.line.whole.lastIndexOf('"'), this.line.end];
  }
}
