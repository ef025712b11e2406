import type { DictionaryFormat } from "../DictionaryFormat";
import type { LuceneVersion } from "../LuceneVersion";
import { ChainAnalyzer } from "./ChainAnalyzer";
import type { ChainPart, ChainParts, ReadWords } from "./chain/ChainPart";
import { isForbidden, isSkipped } from "./chain/filtersForRules";
import { modelCharFilter } from "./chain/modelCharFilter";
import { modelFilter } from "./chain/modelFilter";
import { modelTokenizer } from "./chain/modelTokenizer";
import { rulesAnalyzer } from "./chain/rulesAnalyzer";
import { unknown } from "./chain/unknownPart";
import type { TermAnalyzer } from "./TermAnalyzer";
import { TextChain } from "./TextChain";

/**
 * What stands before and after a synonym filter. Made by `parseAnalyzer` and `readAnalysisSettings`. What it does with
 * terms is known exactly or not at all: then `notModelled` says what of it is not.
 */
export class SynonymChain {
  /** As a reader is shown it: `standard,lowercase,stop`. */
  readonly text: string;
  /** `lenient` of the synonym filter: terms that are refused are dropped, and the file is taken. */
  readonly lenient: boolean;
  /** `expand` of the synonym filter, where its settings have it. */
  readonly expand: boolean | undefined;
  /** What the synonym filter reads, where its settings say so. */
  readonly format: DictionaryFormat | undefined;
  /** What the engine says of every file because of a filter that can't parse rules; null when there is none. */
  readonly refusesEveryFile: string | null;
  /** What of the chain is beyond this model; empty when everything is known. */
  readonly notModelled: readonly string[];
  /** The parts that rules do not go through, though texts do. */
  readonly skipped: readonly string[];
  /** Whether texts are lowercased only after the synonym filter, so that rules see them as they were typed. */
  readonly lowercasesAfter: boolean;

  private readonly chain: ChainParts;

  constructor(
    private readonly parts: ChainParts,
    private readonly readWords: ReadWords = () => undefined,
  ) {
    this.text =
      parts.synonymAnalyzer === undefined ? parts.text : `synonym_analyzer ${parts.synonymAnalyzer}`;
    this.format = parts.format;
    this.lenient = parts.lenient;
    this.expand = parts.expand;
    this.chain = rulesAnalyzer(parts);
    const forbidden = this.chain.before.find(isForbidden);
    this.refusesEveryFile =
      forbidden === undefined ? null : `Token filter [${forbidden.name}] cannot be used to parse synonyms`;
    this.skipped = this.chain.before.filter(isSkipped).map(({ name }) => name);
    const lowercases = ({ type }: ChainPart): boolean => type === "lowercase";
    this.lowercasesAfter = parts.after.some(lowercases) && !parts.before.some(lowercases);
    this.notModelled = [...(this.chain.notModelled ?? []), ...this.unknownParts()];
  }

  /**
   * What terms go through, on one version of Lucene.
   *
   * @returns null when a part is not modelled, or the engine refuses every file
   */
  analyzer(lucene: LuceneVersion): TermAnalyzer | null {
    if (this.notModelled.length > 0 || this.refusesEveryFile !== null) return null;
    const { charFilters, tokenizer } = this.chain;
    const filters = this.rulesFilters();
    const surroundings = { lucene, readWords: this.readWords, hasCharFilters: charFilters.length > 0 };
    return new ChainAnalyzer({
      chain: this.text,
      isPlain: !this.lenient && isPlain(this.chain, filters),
      lenient: this.lenient,
      charFilters: charFilters.map(modelCharFilter),
      tokenizer: modelTokenizer(tokenizer),
      filters: filters.map((part) => modelFilter(part, surroundings)),
    });
  }

  /**
   * What texts go through, which is more than rules do, on one version of Lucene.
   *
   * @param hasCharFilter whether the dictionary is a char filter of the chain too @default false
   */
  forTexts(lucene: LuceneVersion, hasCharFilter = false): TextChain {
    return new TextChain(this.parts, { lucene, readWords: this.readWords, hasCharFilter });
  }

  /** Whether a rule's term is one word whatever is in it: rules are not cut. */
  get keepsTermsWhole(): boolean {
    return this.chain.tokenizer.type === "keyword";
  }

  private rulesFilters(): ChainPart[] {
    return this.chain.before.filter((part) => !isSkipped(part));
  }

  private unknownParts(): string[] {
    const { charFilters, tokenizer } = this.chain;
    const hasCharFilters = charFilters.length > 0;
    const surroundings = { lucene: 10 as const, readWords: this.readWords, hasCharFilters };
    return [
      ...charFilters.flatMap((part) => unknown(part, modelCharFilter)),
      ...(tokenizer.name === ""
        ? ["the tokenizer, which the analyzer does not name"]
        : unknown(tokenizer, modelTokenizer)),
      ...this.rulesFilters()
        .filter((part) => !isForbidden(part))
        .flatMap((part) => unknown(part, (filter) => modelFilter(filter, surroundings))),
    ];
  }
}

function isPlain({ charFilters, tokenizer }: ChainParts, filters: readonly ChainPart[]): boolean {
  const { type, settings } = tokenizer;
  return type === "whitespace" && settings === null && charFilters.length + filters.length === 0;
}
