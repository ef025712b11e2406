import { Hash64 } from "../../hash/Hash64";
import type { Refusal } from "../../ParsedDictionary";
import type { SynonymAnalyzer } from "../../ParseOptions";
import { isJavaWhiteSpace } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { CONTROL, GREATER } from "../../text/lineTraits";
import { refuse } from "../refuse";
import { ScannedTerms } from "../ScannedTerms";
import { analyzedTerm } from "./analyzedTerm";
import { findSides } from "./findSides";
import { isTooLong, mayBeTooLong } from "./isTooLong";

const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const NUMBER_SIGN = 0x23;

/**
 * Finds the terms of one line of Solr synonyms, for most lines without making a string of any.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/common/src/java/org/apache/lucene/analysis/synonym/SolrSynonymParser.java
 */
export class SolrScanner {
  readonly terms = new ScannedTerms();
  /** How many commas separate nothing; Lucene drops what is between them. */
  strayCommas = 0;
  /** Where the first of them stands. */
  firstStrayComma = -1;
  /** Whether an arrow has nothing at all on one side, so that Lucene takes it for a part of a term. */
  dangling = false;

  private readonly hash = new Hash64();
  private lastStrayComma = -1;
  private blankFrom = -1;
  private blankTo = -1;

  constructor(private readonly analyzer: SynonymAnalyzer) {}

  /** Whether Lucene passes over the line: it is empty, or its very first character is `#`. */
  isSkipped(line: Line): boolean {
    return line.start === line.end || line.units[line.start] === NUMBER_SIGN;
  }

  /** Reads a line that is not skipped into `terms`. */
  scan(line: Line): Refusal | null {
    this.terms.clear();
    this.strayCommas = 0;
    this.lastStrayComma = -1;
    this.dangling = false;
    this.blankFrom = -1;
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
    return this.blankFrom < 0 ? this.refuseLongOutput(line) : this.refuseBlank(line);
  }

  private refuseBlank(line: Line): Refusal {
    return this.blankFrom === line.start && this.blankTo === line.end
      ? refuse(line, "blank-line", "the line holds only white space, which Lucene takes for a term")
      : refuse(line, "blank-term", "the term is only white space", this.blankFrom, this.blankTo);
  }

  private refuseLongOutput(line: Line): Refusal | null {
    const { terms } = this;
    // One term makes no rule, and a mapping without inputs none either.
    if (!mayBeTooLong(line.end - line.start) || terms.count < 2 || terms.inputs === 0) return null;
    for (let i = Math.max(terms.inputs, 0); i < terms.count; i++) {
      const [from, to] = [terms.starts.at(i), terms.ends.at(i)];
      if (mayBeTooLong(to - from) && isTooLong(analyzedTerm(line.text(from, to), this.analyzer))) {
        return refuse(line, "output-too-long", "the term is too long for the engine", from, to);
      }
    }
    return null;
  }

  private scanTerms(line: Line, from: number, to: number): void {
    const { units } = line;
    let start = from;
    for (let at = from; at < to; at++) {
      const unit = units[at];
      if (unit === BACKSLASH) at++;
      if (unit !== COMMA) continue;
      if (at > start) this.closeTerm(line, start, at);
      else this.noteStrayComma(at);
      start = at + 1;
    }
    if (start < to) this.closeTerm(line, start, to);
    else if (this.lastStrayComma !== to - 1) this.noteStrayComma(to - 1);
  }

  private noteStrayComma(at: number): void {
    if (this.strayCommas === 0) this.firstStrayComma = at;
    this.strayCommas++;
    this.lastStrayComma = at;
  }

  private closeTerm(line: Line, from: number, to: number): void {
    if ((line.traits & CONTROL) !== 0 || this.analyzer === "keyword") {
      this.closeTermAsText(line, from, to);
      return;
    }
    const { units } = line;
    const { hash } = this;
    hash.reset();
    let first = -1;
    let last = from;
    for (let at = from; at < to; at++) {
      const begin = at;
      let unit = units[at]!;
      if (unit === BACKSLASH && at + 1 < to) unit = units[++at]!;
      if (unit === SPACE || isJavaWhiteSpace(unit)) continue;
      if (first < 0) first = begin;
      else if (last < begin) hash.add(SPACE);
      hash.add(unit);
      last = at + 1;
    }
    this.pushTerm(from, to, first, last);
  }

  private closeTermAsText(line: Line, from: number, to: number): void {
    const text = analyzedTerm(line.text(from, to), this.analyzer);
    this.hash.reset();
    this.hash.addText(text);
    this.pushTerm(from, to, text === "" ? -1 : from, to);
  }

  private pushTerm(from: number, to: number, first: number, last: number): void {
    if (first >= 0) {
      this.hash.finish();
      this.terms.push(first, last, this.hash.lo, this.hash.hi);
    } else if (this.blankFrom < 0) {
      this.blankFrom = from;
      this.blankTo = to;
    }
  }
}
