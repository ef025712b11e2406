import type { Reading } from "../service/door/Reading";
import { present, unread } from "../service/door/Reading";
import { askAnalysis, MORE_TOKENS, MORE_TOKENS_CHECKED_BY } from "./chain/ChainQuestions";
import type { SearchContext } from "./chain/SearchContext";
import { SharedAnswers } from "./chain/SharedAnswers";
import type { AnalyzedToken } from "./chain/tokensByText";
import type { SearchAccess } from "./client/SearchAccess";
import { SearchClient } from "./client/SearchClient";
import type { Loading } from "./loading/Loading";
import { readLoadings } from "./loading/readLoading";
import { refreshIndexes, type RefreshOutcome } from "./refreshIndexes";
import type { AnalyzedBy, SearchDomain } from "./SearchDomain";
import { readServings } from "./serving/readServing";
import { readTemplate } from "./serving/readTemplate";
import type { Serving, WordsToServe } from "./serving/Serving";
import type { DomainUses } from "./uses/DomainUses";
import type { DictionaryUse } from "./uses/DictionaryUse";
import { type Holder, readUses, type UsesAndHolders } from "./uses/readUses";

export interface SearchDomainOptions {
  readonly signal: AbortSignal;
  /** One request with its answer, in milliseconds. @default 10,000 */
  readonly requestMs?: number;
  /** The most bytes of words in one request. @default 1 MiB: every instance type takes ten times that */
  readonly requestBytes?: number;
  /** Texts that one serving is judged by, at most. @default 2,000: five requests */
  readonly probes?: number;
}

const REQUEST_MS = 10_000;
const REQUEST_BYTES = 1024 * 1024;
const PROBES = 2_000;

/** Opens the door to one domain's own API; nothing is sent yet. */
export function openSearchDomain(access: SearchAccess, options: SearchDomainOptions): SearchDomain {
  return new LiveSearchDomain(access, options);
}

class LiveSearchDomain implements SearchDomain {
  private readonly client: SearchClient;
  private readonly shared = new SharedAnswers();
  private read: Promise<UsesAndHolders> | undefined;

  constructor(
    access: SearchAccess,
    private readonly options: SearchDomainOptions,
  ) {
    const { signal, requestMs = REQUEST_MS } = options;
    this.client = new SearchClient(access, { signal, requestMs });
  }

  get place(): string {
    return this.client.place;
  }

  get calls(): number {
    return this.client.calls;
  }

  async uses(): Promise<DomainUses> {
    const { place, engine, uses, unread: missing } = await this.holders();
    return { place, engine, uses, unread: missing };
  }

  async serving(packageId: string, words: WordsToServe | null): Promise<readonly Serving[]> {
    const uses = await this.usesOf(packageId);
    const context = await this.context();
    const lists = await Promise.all(
      uses.map(([use, holder]) =>
        holder.kind === "index"
          ? readServings(use, holder, words, context)
          : readTemplate(use, holder, context),
      ),
    );
    return lists.flat();
  }

  async loading(
    packageId: string,
    content: { readonly format: WordsToServe["format"]; readonly now: Uint8Array },
  ): Promise<readonly Loading[]> {
    const context = await this.context();
    const uses = await this.usesOf(packageId);
    return (
      await Promise.all(uses.map(([use, holder]) => readLoadings(use, holder, content, context)))
    ).flat();
  }

  async analyze(
    index: string,
    by: AnalyzedBy,
    texts: readonly string[],
  ): Promise<Reading<readonly AnalyzedToken[][]>> {
    const reading = await askAnalysis(this.client, { index, body: by, texts });
    if (reading.kind !== "present") return reading;
    const { value, source } = reading;
    if (value.kind === "tokens" && value.untold === 0) return present(value.texts, source);
    const { operation, subject } = source;
    const [why, checkedBy] =
      value.kind === "tokens"
        ? [`${value.untold} of the texts ${MORE_TOKENS}`, MORE_TOKENS_CHECKED_BY]
        : [value.error.said, `a look at ${subject}`];
    return unread({ kind: "refused", action: "es:ESHttpPost", operation, why, checkedBy }, source);
  }

  async refresh(uses: readonly DictionaryUse[]): Promise<readonly RefreshOutcome[]> {
    const { engine } = await this.holders();
    const indexes = uses
      .filter(
        ({ holder, analyzers }) =>
          holder.kind === "index" &&
          holder.state === "open" &&
          analyzers.some(({ isRefreshed }) => isRefreshed),
      )
      .map(({ holder }) => holder.name);
    return refreshIndexes(this.client, engine, [...new Set(indexes)].sort());
  }

  close(): void {
    this.client.close();
  }

  private holders(): Promise<UsesAndHolders> {
    this.read ??= readUses(this.client);
    return this.read;
  }

  private async usesOf(packageId: string): Promise<(readonly [DictionaryUse, Holder])[]> {
    const { holders } = await this.holders();
    return [...holders].filter(([use]) => use.packageId === packageId);
  }

  private async context(): Promise<SearchContext> {
    const { engine } = await this.holders();
    const { requestBytes = REQUEST_BYTES, probes = PROBES } = this.options;
    const engineVersion = engine.kind === "present" ? engine.value.engineVersion : "";
    return { client: this.client, shared: this.shared, engineVersion, probes, requestBytes };
  }
}
