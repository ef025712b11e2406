import type { DictionaryRefusal } from "../../reading/refuse";
import { refuse } from "../../reading/refuse";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import type { Line } from "../../text/Line";
import { ruleOf } from "../RuleKind";
import { word } from "../word-list/rules";
import { HyphenationDocument } from "./HyphenationDocument";
import { javaTrim } from "../../text/javaText";

/**
 * Reads the patterns of FOP's hyphenation XML, a line of them as one rule. Whether the XML is well-formed is checked;
 * what the patterns do to words is not.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/common/src/java/org/apache/lucene/analysis/compound/hyphenation/PatternParser.java
 */
export class HyphenationReader implements RuleReader {
  private readonly xml = new HyphenationDocument();
  private refused = false;

  /** No line is skipped: comments may span lines. */
  isSkipped(): boolean {
    return this.refused;
  }

  read(line: Line): LineReading {
    const isPattern = this.xml.isInPatterns;
    const problem = this.xml.feed(`${line.whole}\n`);
    if (problem !== null) {
      this.refused = true;
      return { refusal: refuse(line, "malformed-xml", problem) };
    }
    const pattern = javaTrim(line.whole);
    const isPlain = isPattern && pattern !== "" && !/[<>]/.test(pattern);
    return isPlain ? { rule: ruleOf(word, { line: line.number, word: pattern }) } : null;
  }

  end(): null {
    return null;
  }

  refusalOfEnd(): DictionaryRefusal | null {
    const problem = this.refused ? null : this.xml.end();
    if (problem === null) return null;
    return { line: 1, column: 1, endColumn: 1, text: "", code: "malformed-xml", message: problem };
  }
}
