import { finalHi, finalLo, Hash64, HASH_SEED_HI, HASH_SEED_LO, nextHi, nextLo } from "../../hash/Hash64";
import type { DictionaryRefusal } from "../../reading/refuse";
import { hasText, isJavaWhiteSpace } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { CONTROL, GREATER } from "../../text/lineTraits";
import type { LineScanner } from "../../reading/LineScanner";
import { refuse } from "../../reading/refuse";
import { ScannedTerms } from "../../reading/ScannedTerms";
import type { TermAnalyzer, TermNote, TermRefusal } from "../../analysis/TermAnalyzer";
import { refuseTerm } from "../../reading/refuseByChain";
import { findSides } from "./findSides";
import { isTooLong, mayBeTooLong } from "../../text/isTooLong";
import { javaTrim } from "../../text/javaText";

const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const NUMBER_SIGN = 0x23;

/**
 * Finds the terms of one line of Solr synonyms, for most lines without making a string of any.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/common/src/java/org/apache/lucene/analysis/synonym/SolrSynonymParser.java
 */
export class SolrScanner implements LineScanner {
  readonly terms = new ScannedTerms();
  strayCommas = 0;
  firstStrayComma = -1;
  dangling = false;
  /** What the chain did to terms without a word. */
  notes: TermNote[] = [];

  private readonly hash = new Hash64();
  private lastStrayComma = -1;
  private blankFrom = -1;
  private blankTo = -1;
  private refused: DictionaryRefusal | null = null;
  private isFirstIgnored = false;

  constructor(
    private readonly analyzer: TermAnalyzer,
    private readonly expand: boolean,
  ) {}

  /** Whether Lucene passes over the line: it is empty, or its very first character is `#`. */
  isSkipped(line: Line): boolean {
    return line.start === line.end || line.units[line.start] === NUMBER_SIGN;
  }

  scan(line: Line): DictionaryRefusal | null {
    this.forget();
    const sides = (line.traits & GREATER) === 0 ? null : findSides(line.units, line.start, line.end);
    if (sides !== null && sides.extra >= 0) {
      return refuse(line, "several-arrows", "the rule has more than one =>", sides.extra, sides.extra + 2);
    }
    if (sides !== null && sides.count === 2) {
      this.scanTerms(line, sides.leftStart, sides.leftEnd);
      this.terms.inputs = this.terms.count;
      this.scanTerms(line, sides.rightStart, sides.rightEnd);
    } else {
      this.dangling = sides !== null && sides.arrows > 0;
      this.scanTerms(line, line.start, line.end);
    }
    if (this.refused !== null) return this.refused;
    return this.blankFrom < 0 ? this.refuseLongOutput(line) : this.refuseBlank(line);
  }

  termText(line: Line, index: number): string {
    return termText(line.text(this.terms.starts[index]!, this.terms.ends[index]));
  }

  hasEffect(): boolean {
    const [first, end] = this.outputs();
    return end > first;
  }

  /** Begins anew for the next line. */
  private forget(): void {
    this.terms.clear();
    this.strayCommas = 0;
    this.lastStrayComma = -1;
    this.dangling = false;
    this.blankFrom = -1;
    this.refused = null;
    this.isFirstIgnored = false;
    if (this.notes.length > 0) this.notes = [];
  }

  private refuseBlank(line: Line): DictionaryRefusal {
    return this.blankFrom === line.start && this.blankTo === line.end
      ? refuse(line, "blank-line", "the line holds only white space, which Lucene takes for a term")
      : refuse(line, "blank-term", "the term is only white space", this.blankFrom, this.blankTo);
  }

  private refuseLongOutput(line: Line): DictionaryRefusal | null {
    if (!mayBeTooLong(line.end - line.start)) return null;
    const { terms } = this;
    const [first, end] = this.outputs();
    for (let i = first; i < end; i++) {
      const [from, to] = [terms.starts[i]!, terms.ends[i]!];
      if (mayBeTooLong(to - from) && isTooLong(this.analyzer.analyze(termText(line.text(from, to))).text)) {
        return refuse(line, "output-too-long", "the term is too long for the engine", from, to);
      }
    }
    return null;
  }

  /** From which term to which Lucene stores them; a mapping without inputs stores none. */
  private outputs(): readonly [first: number, end: number] {
    const { inputs, count } = this.terms;
    if (inputs >= 0) return [inputs, inputs === 0 ? inputs : count];
    if (this.expand) return [0, count > 1 ? count : 0];
    return [0, this.isFirstIgnored ? 0 : Math.min(count, 1)];
  }

  private scanTerms(line: Line, from: number, to: number): void {
    if ((line.traits & CONTROL) !== 0 || !this.analyzer.isPlain) this.scanTexts(line, from, to);
    else this.scanWords(line, from, to);
  }

  /** Terms whose text decides what is left of them: cut at commas, then analyzed. */
  private scanTexts(line: Line, from: number, to: number): void {
    const { units } = line;
    let start = from;
    for (let at = from; at < to; at++) {
      const unit = units[at];
      if (unit === BACKSLASH) at++;
      if (unit !== COMMA) continue;
      this.closeText(line, start, at);
      start = at + 1;
    }
    if (start < to) this.closeText(line, start, to);
    else this.noteLastComma(to);
  }

  private closeText(line: Line, start: number, end: number): void {
    if (start === end) return this.noteStrayComma(end);
    const [from, to] = trimmed(line, start, end);
    const { text, refusal, lost } = this.analyzer.analyze(termText(line.text(from, to)));
    if (refusal !== null) return this.closeRefused(line, from, to, refusal);
    if (lost !== "") this.notes.push({ from, to, lost, ignored: null });
    const { hash } = this;
    hash.reset();
    hash.addText(text);
    this.closeTerm(from, to, from, to, hash.lo, hash.hi);
  }

  private closeRefused(line: Line, from: number, to: number, refusal: TermRefusal): void {
    const { analyzer, notes, terms } = this;
    if (analyzer.lenient) {
      this.isFirstIgnored ||= terms.count === 0 && notes.every(({ ignored }) => ignored === null);
      notes.push({ from, to, lost: "", ignored: refusal });
    } else if (this.refused !== null || this.blankFrom >= 0) {
      return; // the engine stops at the first
    } else if (hasText(termText(line.text(from, to)))) {
      this.refused = refuseTerm(line, refusal, analyzer.chain, from, to);
    } else {
      this.closeTerm(from, to, -1, to, 0, 0);
    }
  }

  /**
   * Terms as words with one space between them, hashed unit by unit as they are found. Every byte of a large
   * file comes through here: what changes with each is in local variables.
   */
  private scanWords({ units }: Line, from: number, to: number): void {
    let start = from;
    let first = -1;
    let last = -1;
    let lo = HASH_SEED_LO;
    let hi = HASH_SEED_HI;
    for (let at = from; at < to;) {
      const begin = at;
      let unit = units[at++]!;
      if (unit === COMMA) {
        this.closeTerm(start, begin, first, last, lo, hi);
        start = at;
        first = last = -1;
        lo = HASH_SEED_LO;
        hi = HASH_SEED_HI;
        continue;
      }
      if (unit === BACKSLASH && at < to) unit = units[at++]!;
      if (isJavaWhiteSpace(unit)) continue;
      if (first < 0) {
        first = begin;
      } else if (begin !== last) {
        lo = nextLo(lo, SPACE);
        hi = nextHi(hi, SPACE);
      }
      lo = nextLo(lo, unit);
      hi = nextHi(hi, unit);
      for (; at < to && isPlain(units[at]!); at++) {
        lo = nextLo(lo, units[at]!);
        hi = nextHi(hi, units[at]!);
      }
      last = at;
    }
    if (start < to) this.closeTerm(start, to, first, last, lo, hi);
    else this.noteLastComma(to);
  }

  private closeTerm(from: number, to: number, first: number, last: number, lo: number, hi: number): void {
    if (first >= 0) {
      this.terms.push(first, last, finalLo(lo, hi), finalHi(lo, hi));
    } else if (from === to) {
      this.noteStrayComma(to);
    } else if (this.blankFrom < 0) {
      this.blankFrom = from;
      this.blankTo = to;
    }
  }

  /** A side that ends with a comma: it separates nothing, and is noted once even after another one. */
  private noteLastComma(to: number): void {
    if (this.lastStrayComma !== to - 1) this.noteStrayComma(to - 1);
  }

  private noteStrayComma(at: number): void {
    if (this.strayCommas === 0) this.firstStrayComma = at;
    this.strayCommas++;
    this.lastStrayComma = at;
  }
}

/** The bounds of a term without the white space around it; of a blank term those that it has. */
function trimmed({ units }: Line, start: number, end: number): readonly [from: number, to: number] {
  let [from, to] = [start, end];
  while (from < to && units[from]! <= SPACE) from++;
  while (to > from && units[to - 1]! <= SPACE && units[to - 2] !== BACKSLASH) to--;
  return from < to ? [from, to] : [start, end];
}

/** Whether a unit certainly neither separates nor escapes; no white space stands between the comma and U+1680. */
function isPlain(unit: number): boolean {
  return unit > COMMA && unit < 0x1680 && unit !== BACKSLASH;
}

/** A term as it is handed to the analyzer: unescaped, and trimmed as Java does it. */
function termText(raw: string): string {
  return javaTrim(raw.includes("\\") ? raw.replace(/\\([^])/g, "$1") : raw);
}
