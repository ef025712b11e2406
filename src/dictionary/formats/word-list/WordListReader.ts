import { withNamedStopWords } from "../../analysis/filters/namedStopWords";
import { luceneVersionOf } from "../../LuceneVersion";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { WordListLoader } from "../../reading/WordListLoader";
import { javaTrim } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { canonicalRule } from "../canonicalRule";
import type { RuleContent } from "../RuleKind";

/** Reads one word a line. */
export class WordListReader implements RuleReader {
  private readonly loader: WordListLoader;

  /** @param knowsNames whether a name such as `_english_` stands for the words of the engine's own list */
  constructor(
    private readonly engineVersion: string | undefined,
    private readonly knowsNames: boolean,
  ) {
    this.loader = new WordListLoader(engineVersion);
  }

  isSkipped(line: Line): boolean {
    return this.loader.drops(line);
  }

  read(line: Line): LineReading {
    return { rule: canonicalRule(this.content(javaTrim(line.whole), line.number)) };
  }

  end(): null {
    return null;
  }

  private content(word: string, line: number): RuleContent {
    const words = this.knowsNames ? withNamedStopWords([word], luceneVersionOf(this.engineVersion)) : [word];
    const isName = words.length !== 1 || words[0] !== word;
    return isName ? { kind: "named-words", line, name: word, words } : { kind: "word", line, word };
  }
}
