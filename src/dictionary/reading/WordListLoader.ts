import type { RefusalCode } from "../DiagnosticCode.generated";
import type { DictionaryRefusal } from "./refuse";
import { hasText, javaTrim } from "../text/javaText";
import type { Line } from "../text/Line";
import { type LoaderRules, loaderRulesOf } from "./loaderRules";
import { refuse } from "./refuse";

/** A hash tag that has a rule: `# => x`. The white space is that of Java's `\s`. */
const HASH_ARROW = /^[ \t\n\v\f\r]*#[ \t\n\v\f\r]*=>/;

/**
 * OpenSearch's loader of word lists, which most formats are read through: it drops lines without text and comments,
 * trims the others, and counts lines in a way of its own.
 */
export class WordListLoader {
  private readonly rules: LoaderRules;
  /** How many lines with text there were, comments included: what the engine calls a line's number. */
  private linesWithText = 0;

  /** @param otherwise what a format's own code does otherwise than the loader */
  constructor(engineVersion: string | undefined, otherwise: Partial<LoaderRules> = {}) {
    this.rules = { ...loaderRulesOf(engineVersion), ...otherwise };
  }

  /** Whether the loader drops a line. To be asked once of every line of the file, in order. */
  drops(line: Line): boolean {
    const text = line.whole;
    if (!hasText(text)) return true;
    this.linesWithText++;
    return this.isComment(this.rules.trimsFirst ? javaTrim(text) : text);
  }

  /** A refusal for which the engine names the line that was asked about last. */
  refuse(line: Line, code: RefusalCode, message: string, from?: number, to?: number): DictionaryRefusal {
    const refusal = refuse(line, code, message, from, to);
    return this.rules.namesLines ? { ...refusal, engineLine: this.linesWithText } : refusal;
  }

  private isComment(text: string): boolean {
    return text.startsWith("#") && !(this.rules.hashArrowIsRule && HASH_ARROW.test(text));
  }
}
