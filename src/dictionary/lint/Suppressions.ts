import type { IgnoredCode } from "./LintOptions";

/** A suppression, wherever it was written. */
export interface NotMinded {
  readonly code: string;
  readonly reason: string;
  /** The line of the comment, or 0 for an option. */
  readonly line: number;
  used: boolean;
}

const NONE: readonly NotMinded[] = [];

const DIRECTIVE = /^\s*#\s*lint-ignore\b\s*([^\s:]*)\s*(?::\s*(.*?)\s*)?$/;

/**
 * What is not to be minded: codes in a whole file (an option), or in the next rule (a comment
 * `# lint-ignore CODE: reason` on a line before it; several comments may follow each other).
 */
export class Suppressions {
  private readonly everywhere: NotMinded[];
  private readonly comments: NotMinded[] = [];
  private readonly byLine = new Map<number, NotMinded[]>();
  private waiting: NotMinded[] = [];

  constructor(ignore: readonly IgnoredCode[]) {
    this.everywhere = ignore.map(({ code, reason }) => ({
      code,
      reason: reason.trim(),
      line: 0,
      used: false,
    }));
  }

  /** Takes note of a comment; most are no suppressions. */
  readComment(text: string, line: number): void {
    const match = DIRECTIVE.exec(text);
    if (match === null) return;
    const suppression = { code: match[1] ?? "", reason: match[2] ?? "", line, used: false };
    this.comments.push(suppression);
    this.waiting.push(suppression);
  }

  /** Says that a rule stands on this line, to which the comments before it belong. */
  reachRule(line: number): void {
    if (this.waiting.length === 0) return;
    this.byLine.set(line, this.waiting);
    this.waiting = [];
  }

  /** The reason not to mind a code on a line, or null. */
  reasonFor(code: string, line: number): string | null {
    const onLine = this.byLine.get(line) ?? NONE;
    const isMeant = (one: NotMinded): boolean => one.code === code && one.reason !== "";
    const found = onLine.find(isMeant) ?? this.everywhere.find(isMeant);
    if (found === undefined) return null;
    found.used = true;
    return found.reason;
  }

  all(): readonly NotMinded[] {
    return [...this.everywhere, ...this.comments];
  }
}
