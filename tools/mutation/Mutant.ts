import { createHash } from "node:crypto";

/** A place, lines and columns from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One small change of one source file, which some test should notice. */
export interface Mutant {
  /** What the instrumented sources call it; good for one set of files only. */
  readonly id: string;
  /** From the project's root. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** The kind of change, in Stryker's words: `ConditionalExpression`. */
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
}

/** What becomes of a mutant. */
export type Fate =
  | "killed"
  | "timed out"
  | "survived"
  /** No test of those asked runs its code. */
  | "no coverage"
  /** The compiler refuses it, so nobody could commit it. */
  | "not compiled"
  /** Listed as the same program in other words. */
  | "equivalent";

/** The same for the same change at the same place, whatever else is in the sources. */
export function stableKey({ file, start, end, mutator, replacement }: Mutant): string {
  return [file, start.line, start.column, end.line, end.column, mutator, replacement].join(":");
}

/** The mutants in the order in which a seed draws them: each has its place, which others don't change. */
export function inDrawnOrder(mutants: readonly Mutant[], seed: number): readonly Mutant[] {
  const place = (mutant: Mutant): string =>
    createHash("sha256")
      .update(`${seed}\n${stableKey(mutant)}`)
      .digest("hex");
  return mutants
    .map((mutant) => ({ mutant, at: place(mutant) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ mutant }) => mutant);
}

/** `file:line:col  original → mutant`, each on one line. */
export function describeMutant({ file, start, original, replacement }: Mutant): string {
  const short = (text: string): string => {
    const line = text.replace(/\s+/g, " ").trim();
    return line.length > 70 ? `${line.slice(0, 40)} … ${line.slice(-25)}` : line || "(nothing)";
  };
  return `${file}:${start.line}:${start.column}  ${short(original)} → ${short(replacement)}`;
}
