/** What a chain makes of a term of a synonym rule. */
export interface TermAnalysis {
  /** The term's words, separated by one space; empty when it is refused. */
  readonly text: string;
  /** Why the engine refuses the term, or null. */
  readonly refusal: TermRefusal | null;
  /** The words at the end of the term that the chain drops without a word, separated by spaces. */
  readonly lost: string;
}

/** Why a term can't be used. */
export interface TermRefusal {
  readonly why: "eliminated" | "hole" | "zero-length";
  /** What the engine says. */
  readonly says: string;
}

/** What a chain did to a term between two offsets of a line, without a word from the engine. */
export interface TermNote {
  readonly from: number;
  readonly to: number;
  /** The words that it lost at its end; empty when none. */
  readonly lost: string;
  /** Why `lenient` has dropped it, or null when it has not. */
  readonly ignored: TermRefusal | null;
}

/** Has the terms of synonym rules go through what stands before the synonym filter. */
export interface TermAnalyzer {
  /** The chain as a reader is shown it. */
  readonly chain: string;
  /** Whether terms are only cut at white space, which readers do without making texts. */
  readonly isPlain: boolean;
  /** Whether a refused term is dropped, and the file taken. */
  readonly lenient: boolean;
  analyze(term: string): TermAnalysis;
}
