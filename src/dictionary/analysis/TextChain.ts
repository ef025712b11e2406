import type { LuceneVersion } from "../LuceneVersion";
import type { ChainPart, ChainParts, ReadWords, SynonymFilterType } from "./chain/ChainPart";
import { modelCharFilter } from "./chain/modelCharFilter";
import { modelFilter } from "./chain/modelFilter";
import { modelTokenizer } from "./chain/modelTokenizer";
import { NotModelledHere } from "./chain/NotModelledHere";
import { PartSettings } from "./chain/PartSettings";
import { unknown } from "./chain/unknownPart";
import type { CharFilter, Token, TokenFilter, Tokenizer } from "./Token";

/** What of the surroundings of a chain its parts depend on. */
interface TextSurroundings {
  readonly lucene: LuceneVersion;
  readonly readWords: ReadWords;
  /** Whether a char filter is to come after those of the chain. */
  readonly hasCharFilter: boolean;
}

interface RunnableParts {
  readonly charFilters: readonly CharFilter[];
  readonly tokenizer: Tokenizer;
  readonly before: readonly TokenFilter[];
  readonly after: readonly TokenFilter[];
}

/**
 * What texts go through: everything, where rules skip some filters and `synonym_analyzer` replaces others. It is known
 * exactly or not at all.
 */
export class TextChain {
  /** What of it is beyond this model; empty when everything is known. */
  readonly notModelled: readonly string[];
  /** The type of the synonym filter, where it is said. */
  readonly synonymFilter: SynonymFilterType | undefined;

  private runnable: RunnableParts | undefined;

  constructor(
    private readonly parts: ChainParts,
    private readonly surroundings: TextSurroundings,
  ) {
    this.synonymFilter = parts.synonymFilter;
    this.notModelled = [
      ...(parts.notModelled ?? []),
      ...parts.charFilters.flatMap((part) => unknown(part, modelCharFilter)),
      ...(parts.tokenizer.name === ""
        ? ["the tokenizer, which the analyzer does not name"]
        : unknown(parts.tokenizer, modelTokenizer)),
      ...parts.before.flatMap((part) => unknown(part, (filter) => this.filter(filter))),
      ...parts.after.flatMap((part) => unknown(part, (filter) => this.laterFilter(filter))),
    ];
  }

  /**
   * The words of a text.
   *
   * @param dictionary what the dictionary's filter does, at its place @default nothing: the text of a document
   * @param charFilter what the dictionary's char filter does, after the others @default nothing
   * @throws RangeError when the chain is not modelled
   */
  analyze(text: string, dictionary?: TokenFilter, charFilter?: CharFilter): Token[] {
    const { charFilters, tokenizer, before, after } = (this.runnable ??= this.run());
    const all = charFilter === undefined ? charFilters : [...charFilters, charFilter];
    const mapped = all.reduce((filtered, filter) => filter(filtered), text);
    const filters = dictionary === undefined ? [...before, ...after] : [...before, dictionary, ...after];
    return filters.reduce((tokens, filter) => filter(tokens, mapped.length), tokenizer(mapped));
  }

  private run(): RunnableParts {
    if (this.notModelled.length > 0) throw new RangeError(`not modelled: ${this.notModelled.join(", ")}`);
    const { charFilters, tokenizer, before, after } = this.parts;
    return {
      charFilters: charFilters.map(modelCharFilter),
      tokenizer: modelTokenizer(tokenizer),
      before: before.map((part) => this.filter(part)),
      after: after.map((part) => this.laterFilter(part)),
    };
  }

  private filter(part: ChainPart): TokenFilter {
    const settings = new PartSettings(part);
    const keepsBoth = part.type === "asciifolding" && settings.boolean("preserve_original", false);
    // Rules are folded only; of a text both forms are left.
    if (keepsBoth) throw new NotModelledHere("the setting preserve_original");
    const hasCharFilters = this.parts.charFilters.length > 0 || this.surroundings.hasCharFilter;
    return modelFilter(part, { ...this.surroundings, hasCharFilters });
  }

  /** Synonyms have offsets of their own, so what ends at the end of the text is not known there. */
  private laterFilter(part: ChainPart): TokenFilter {
    const isStop = part.type === "stop";
    if (isStop && !new PartSettings(part).boolean("remove_trailing", true)) {
      throw new NotModelledHere("the setting remove_trailing after synonyms");
    }
    return this.filter(part);
  }
}
