import type { SearchOptions } from "../../src/validation";
import type {
  AnalyzedBy,
  DictionaryUse,
  DomainUses,
  Loading,
  RefreshOutcome,
  SearchAccess,
  SearchDomain,
  Serving,
  WordsToServe,
} from "../../src/search";
import type { Reading } from "../../src/service/reading";
import { DictionaryFormat } from "../../src/dictionary";

export const ENDPOINT = "http://127.0.0.1:1";

const AT = "2026-11-29T12:00:00.000Z";

type Content = Parameters<SearchDomain["loading"]>[1];

/** What a domain says to each question; what is left out is said as of a domain without any use. */
export interface FakeAnswers {
  readonly uses?: readonly DictionaryUse[];
  readonly unread?: DomainUses["unread"];
  readonly serving?: (use: DictionaryUse, words: WordsToServe | null) => Partial<Serving>;
  readonly loading?: (use: DictionaryUse, content: Content) => Partial<Loading>;
  readonly refresh?: (use: DictionaryUse) => Partial<RefreshOutcome>;
  /** What a chain makes of a text. @default its words */
  readonly tokens?: (text: string, by: AnalyzedBy) => readonly string[];
  /** Never answers anything. */
  readonly hangs?: boolean;
}

/** A domain's own API that says what a test tells it to, and remembers what it was asked. */
export class FakeSearchDomain implements SearchDomain {
  readonly place = "search.example";
  calls = 0;
  closed = false;
  readonly wordsAsked: (string | null)[] = [];
  readonly loaded: string[] = [];
  readonly refreshed: string[] = [];

  constructor(private readonly answers: () => FakeAnswers) {}

  uses(): Promise<DomainUses> {
    const { uses = [], unread = [] } = this.answers();
    return this.answer({ place: this.place, engine: ENGINE, uses, unread });
  }

  serving(packageId: string, words: WordsToServe | null): Promise<readonly Serving[]> {
    this.wordsAsked.push(words?.now == null ? null : Buffer.from(words.now).toString());
    return this.answer(
      this.usesOf(packageId)
        .map((use) => ({ ...servingOf(use), ...this.answers().serving?.(use, words) }))
        // Of a template only what is wrong, or not told.
        .filter(({ use, state }) => use.holder.kind === "index" || state !== "served"),
    );
  }

  loading(packageId: string, content: Content): Promise<readonly Loading[]> {
    this.loaded.push(Buffer.from(content.now).toString());
    return this.answer(
      this.usesOf(packageId).map((use) => ({ ...loadingOf(use), ...this.answers().loading?.(use, content) })),
    );
  }

  analyze(index: string, by: AnalyzedBy, texts: readonly string[]): ReturnType<SearchDomain["analyze"]> {
    const tokensOf = this.answers().tokens ?? ((text: string) => text.split(" "));
    const source = { operation: `POST /${index}/_analyze`, subject: index, place: this.place, at: AT };
    return this.answer({
      kind: "present",
      value: texts.map((text) =>
        tokensOf(text, by).map((token, position) => ({
          token,
          type: "word",
          position,
          positionLength: 1,
          startOffset: 0,
          endOffset: token.length,
        })),
      ),
      source,
    });
  }

  refresh(uses: readonly DictionaryUse[]): Promise<readonly RefreshOutcome[]> {
    this.refreshed.push(...uses.map(({ holder }) => holder.name));
    return this.answer(uses.map((use) => ({ ...refreshedOf(use), ...this.answers().refresh?.(use) })));
  }

  close(): void {
    this.closed = true;
  }

  private usesOf(packageId: string): DictionaryUse[] {
    return (this.answers().uses ?? []).filter((use) => use.packageId === packageId);
  }

  private answer<T>(value: T): Promise<T> {
    this.calls += 1;
    return this.answers().hangs === true ? new Promise(() => undefined) : Promise.resolve(value);
  }
}

/** Options that open fakes; the last one that was opened for each URL is kept. */
export function fakeSearch(answers: FakeAnswers | ((access: SearchAccess) => FakeAnswers)): SearchOptions & {
  readonly opened: FakeSearchDomain[];
} {
  const opened: FakeSearchDomain[] = [];
  return {
    endpoints: { "": ENDPOINT },
    opened,
    open: (access) => {
      const fake = new FakeSearchDomain(() => (typeof answers === "function" ? answers(access) : answers));
      opened.push(fake);
      return fake;
    },
  };
}

/** A use in an open index whose field `title` is searched with it. */
export function useOf(packageId: string, members: Partial<DictionaryUse> = {}): DictionaryUse {
  const isRefreshed = (members.updateable ?? "in effect") === "in effect";
  return {
    packageId,
    path: `analyzers/${packageId}`,
    holder: { kind: "index", name: "products", state: "open" },
    part: { component: "filter", name: "words", type: "synonym_graph", setting: "synonyms_path" },
    format: DictionaryFormat.SOLR_SYNONYMS,
    updateable: "in effect",
    analyzers: [{ name: "by_words", kind: "analyzer", searches: ["title"], indexes: [], isRefreshed }],
    ...members,
  };
}

const ENGINE: DomainUses["engine"] = {
  kind: "present",
  value: { distribution: "opensearch", version: "2.19.6", engineVersion: "OpenSearch_2.19" },
  source: { operation: "GET /", subject: "/", place: "search.example", at: AT },
};

function servingOf(use: DictionaryUse): Serving {
  const { name } = use.holder;
  return {
    use,
    analyzer: use.analyzers[0]?.name ?? null,
    state: "served",
    why: null,
    checkedBy: null,
    renewal: null,
    asked: { texts: 1, of: 1 },
    probes: [],
    evidence: [
      {
        seen: "a → a|b as wanted",
        operation: `POST /${name}/_analyze`,
        subject: name,
        place: "search.example",
        at: AT,
      },
    ],
  };
}

function loadingOf(use: DictionaryUse): Loading {
  return {
    use,
    analyzer: use.analyzers[0]?.name ?? null,
    state: "loads",
    why: null,
    checkedBy: null,
    refusal: null,
    parts: 1,
    evidence: [],
  };
}

function refreshedOf(use: DictionaryUse): RefreshOutcome {
  return { index: use.holder.name, state: "refreshed", analyzers: ["by_words"], why: null, cacheKept: null };
}

/** A part of the settings that may not be read. */
export function deniedPart(action = "indices:monitor/settings/get"): DomainUses["unread"][number] {
  const failure = {
    kind: "denied",
    action,
    operation: "GET /*/_settings",
    why: `no permissions for [${action}]`,
    checkedBy: action,
  } as const;
  return { kind: "unread", failure, source: null } satisfies Reading<never>;
}
