import type { DictionaryRule } from "../../DictionaryRule";
import type { Refusal } from "../../ParsedDictionary";
import type { SynonymAnalyzer } from "../../ParseOptions";
import type { Line } from "../../text/Line";
import { canonicalRule } from "../canonicalRule";
import { refuse } from "../../reading/refuse";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { isTooLong } from "../../text/isTooLong";
import { analyzedText } from "../solr-synonyms/analyzedTerm";

/** Where Lucene takes the id of a synset from, whatever stands there. */
const ID_START = 2;
const ID_END = 11;

/**
 * Reads WordNet's Prolog: lines with the same id that follow each other are one synset.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/common/src/java/org/apache/lucene/analysis/synonym/WordnetSynonymParser.java
 */
export class WordNetReader implements RuleReader {
  private synset = "";
  private line = 0;
  private terms: string[] = [];

  /** Why Lucene would refuse the synset if it has another word. */
  private tooLong: Refusal | null = null;

  constructor(
    private readonly analyzer: SynonymAnalyzer,
    private readonly expand: boolean,
  ) {}

  /** Nothing is skipped: the format has neither comments nor blank lines. */
  isSkipped(): boolean {
    return false;
  }

  read(line: Line): LineReading {
    const text = line.whole;
    if (text.length < ID_END) {
      const code = text.trim() === "" ? "blank-line" : "malformed-synset-line";
      return { refusal: refuse(line, code, "the line is too short to hold the id of a synset") };
    }
    const open = text.indexOf("'");
    const close = text.lastIndexOf("'");
    if (close <= open) {
      return { refusal: refuse(line, "malformed-synset-line", "the word does not stand between two quotes") };
    }
    const term = analyzedText(text.slice(open + 1, close).replaceAll("''", "'"), this.analyzer);
    if (term === "") {
      const [from, to] = [line.start + open, line.start + close + 1];
      return { refusal: refuse(line, "blank-term", "the word is only white space", from, to) };
    }
    const reading = this.append(line.number, text.slice(ID_START, ID_END), term);
    const isOutput = this.expand || this.terms.length === 1;
    if (isOutput && isTooLong(term)) {
      const [from, to] = [line.start + open + 1, line.start + close];
      this.tooLong ??= refuse(line, "output-too-long", "the word is too long for the engine", from, to);
    }
    return this.takeRefusal() ?? reading;
  }

  end(): DictionaryRule | null {
    const { synset, line, terms } = this;
    this.terms = [];
    return terms.length > 1 ? canonicalRule({ kind: "synset", synset, line, terms }) : null;
  }

  /** The refusal of a long word, once its synset has a second one: a synset of one word is never looked at. */
  private takeRefusal(): LineReading {
    if (this.tooLong === null || this.terms.length < 2) return null;
    const refusal = this.tooLong;
    this.tooLong = null;
    return { refusal };
  }

  private append(line: number, synset: string, term: string): LineReading {
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
