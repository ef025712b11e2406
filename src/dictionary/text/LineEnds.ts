/** How the lines of a file end, gathered as it is read. */
export class LineEnds {
  /** The line of the first carriage return, or 0. */
  firstCarriageReturn = 0;
  /** The first line that does not end as the first one of the file does, or 0. */
  firstOther = 0;

  private readonly counts = { LF: 0, "CR LF": 0, CR: 0 };
  private firstKind: LineEnd | null = null;

  add(kind: LineEnd, line: number): void {
    this.counts[kind]++;
    this.firstKind ??= kind;
    if (kind !== this.firstKind && this.firstOther === 0) this.firstOther = line;
    if (kind !== "LF" && this.firstCarriageReturn === 0) this.firstCarriageReturn = line;
  }

  /** What there is, in words. */
  kinds(): string[] {
    const { counts } = this;
    const kinds = (Object.keys(counts) as LineEnd[]).filter((kind) => counts[kind] > 0);
    return kinds.map((kind) => `${kind} on ${counts[kind]} line${counts[kind] === 1 ? "" : "s"}`);
  }
}

/** What ends a line: a line feed, a carriage return, or one after the other. */
export type LineEnd = "LF" | "CR LF" | "CR";
