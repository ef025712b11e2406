import type { SynsetRule } from "./rules";
import type { DictionaryRefusal } from "../../reading/refuse";
import type { TermAnalysis, TermAnalyzer, TermNote } from "../../analysis/TermAnalyzer";
import { refuseTerm } from "../../reading/refuseByChain";
import { hasText } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { ruleOf } from "../RuleKind";
import { synset } from "./rules";
import { refuse } from "../../reading/refuse";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { isTooLong } from "../../text/isTooLong";

/** Where Lucene takes the id of a synset from, whatever stands there. */
const ID_START = 2;
const ID_END = 11;

/**
 * Reads WordNet's Prolog: lines with the same id that follow each other are one synset.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/common/src/java/org/apache/lucene/analysis/synonym/WordnetSynonymParser.java
 */
export class WordNetReader implements RuleReader {
  /** What the chain did to the word of the line that was read last, without a word. */
  notes: readonly TermNote[] = [];

  private synset = "";
  private line = 0;
  /** The words, and null for each that `lenient` has dropped. */
  private terms: (string | null)[] = [];

  /** Why Lucene would refuse the synset if it has another word. */
  private tooLong: DictionaryRefusal | null = null;

  constructor(
    private readonly analyzer: TermAnalyzer,
    private readonly expand: boolean,
  ) {}

  /** Nothing is skipped: the format has neither comments nor blank lines. */
  isSkipped(): boolean {
    return false;
  }

  read(line: Line): LineReading {
    this.notes = [];
    const text = line.whole;
    if (text.length < ID_END) {
      const code = hasText(text) ? "malformed-synset-line" : "blank-line";
      return { refusal: refuse(line, code, "the line is too short to hold the id of a synset") };
    }
    const open = text.indexOf("'");
    const close = text.lastIndexOf("'");
    if (close <= open) {
      return { refusal: refuse(line, "malformed-synset-line", "the word does not stand between two quotes") };
    }
    const word = text.slice(open + 1, close).replaceAll("''", "'");
    const analysis = this.analyzer.analyze(word);
    const refusal = this.refuseWord(line, word, analysis, line.start + open, line.start + close);
    if (refusal !== null) return { refusal };
    const term = analysis.refusal === null ? analysis.text : null;
    const [from, to] = [line.start + open + 1, line.start + close];
    if (term === null || analysis.lost !== "") {
      this.notes = [{ from, to, lost: analysis.lost, ignored: analysis.refusal }];
    }
    const reading = this.append(line.number, text.slice(ID_START, ID_END), term);
    const isOutput = this.expand || this.terms.length === 1;
    if (isOutput && term !== null && isTooLong(term)) {
      this.tooLong ??= refuse(line, "output-too-long", "the word is too long for the engine", from, to);
    }
    return this.takeRefusal() ?? reading;
  }

  end(): SynsetRule | null {
    const { synset: id, line } = this;
    const terms = this.stored();
    this.terms = [];
    return terms.length > 0 ? ruleOf(synset, { synset: id, line, terms }) : null;
  }

  /** The words of the synset that lead anywhere: one word alone does not, nor do those whose first is dropped. */
  private stored(): string[] {
    const kept = this.terms.filter((term) => term !== null);
    if (this.expand) return kept.length > 1 ? kept : [];
    return this.terms.length > 1 && this.terms[0] !== null ? kept : [];
  }

  private refuseWord(
    line: Line,
    word: string,
    { refusal }: TermAnalysis,
    open: number,
    close: number,
  ): DictionaryRefusal | null {
    if (refusal === null || this.analyzer.lenient) return null;
    if (!hasText(word)) return refuse(line, "blank-term", "the word is only white space", open, close + 1);
    return refuseTerm(line, refusal, this.analyzer.chain, open + 1, close);
  }

  /** The refusal of a long word, once its synset has a second one: a synset of one word is never looked at. */
  private takeRefusal(): LineReading {
    if (this.tooLong === null || this.stored().length === 0) return null;
    const refusal = this.tooLong;
    this.tooLong = null;
    return { refusal };
  }

  private append(line: number, synset: string, term: string | null): LineReading {
    const done = synset === this.synset ? null : this.end();
    if (this.terms.length === 0) {
      this.line = line;
      this.tooLong = null;
    }
    this.synset = synset;
    this.terms.push(term);
    return done === null ? null : { rule: done };
  }
}
