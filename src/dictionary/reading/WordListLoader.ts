import type { RefusalCode } from "../DiagnosticCode.generated";
import type { DictionaryRefusal } from "./refuse";
import { hasText, javaTrim } from "../text/javaText";
import type { Line } from "../text/Line";
import { refuse } from "./refuse";

/** What differs between versions of OpenSearch's loader of word lists. */
export interface LoaderRules {
  /** Whether an indented `#` begins a comment too: the line is trimmed before it is looked at. */
  readonly trimsFirst: boolean;
  /** Whether `# => x` is a rule and no comment, so that hashtags can be given rules. */
  readonly hashArrowIsRule: boolean;
  /** Whether a refusal names a line, as `Line [7]`. */
  readonly namesLines: boolean;
}

const OLDEST: LoaderRules = { trimsFirst: false, hashArrowIsRule: false, namesLines: false };

const MIDDLE: LoaderRules = { trimsFirst: true, hashArrowIsRule: false, namesLines: true };

const NEWEST: LoaderRules = { trimsFirst: true, hashArrowIsRule: true, namesLines: true };

/**
 * The rules of an engine, read from the classes of 1.0.0, 1.2.4, 1.3.20, 2.3.0, 2.5.0, 2.11.1, 2.19.6 and 3.9.0; of
 * Elasticsearch 7.10 they are those of OpenSearch 1.0. What is not known is taken for the newest.
 *
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/server/src/main/java/org/opensearch/index/analysis/Analysis.java
 */
export function loaderRulesOf(engineVersion: string | undefined): LoaderRules {
  if (/^Elasticsearch_/i.test(engineVersion ?? "")) return OLDEST;
  const match = /^OpenSearch_(\d+)\.(\d+)/i.exec(engineVersion ?? "");
  if (match === null) return NEWEST;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  if (major === 1) return minor < 3 ? OLDEST : MIDDLE;
  if (major === 2 && minor < 11) return minor < 5 ? OLDEST : MIDDLE;
  return major === 0 ? OLDEST : NEWEST;
}

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
