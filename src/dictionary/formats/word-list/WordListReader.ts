import { WordListLoader } from "../../reading/WordListLoader";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { javaTrim } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { canonicalRule } from "../canonicalRule";

/** Reads one word a line. */
export class WordListReader implements RuleReader {
  private readonly loader: WordListLoader;

  constructor(engineVersion: string | undefined) {
    this.loader = new WordListLoader(engineVersion);
  }

  isSkipped(line: Line): boolean {
    return this.loader.drops(line);
  }

  read(line: Line): LineReading {
    return { rule: canonicalRule({ kind: "word", line: line.number, word: javaTrim(line.whole) }) };
  }

  end(): null {
    return null;
  }
}
