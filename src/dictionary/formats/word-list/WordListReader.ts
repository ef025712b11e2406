import { withNamedStopWords } from "../../analysis/filters/namedStopWords";
import { luceneVersionOf } from "../../LuceneVersion";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { WordListLoader } from "../../reading/WordListLoader";
import { javaTrim } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { ruleOf } from "../RuleKind";
import { namedWords, type NamedWordsRule, word, type WordRule } from "./rules";

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
    return { rule: this.rule(javaTrim(line.whole), line.number) };
  }

  end(): null {
    return null;
  }

  private rule(text: string, line: number): WordRule | NamedWordsRule {
    const words = this.knowsNames ? withNamedStopWords([text], luceneVersionOf(this.engineVersion)) : [text];
    const isName = words.length !== 1 || words[0] !== text;
    return isName ? ruleOf(namedWords, { line, name: text, words }) : ruleOf(word, { line, word: text });
  }
}
