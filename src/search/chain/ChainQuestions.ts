import { present, type Reading } from "../../service/door/Reading";
import { type EngineError, engineErrorOf } from "../client/EngineError";
import type { SearchClient } from "../client/SearchClient";
import { type SearchAnswer, segment } from "../client/SearchRequest";
import { type AnalyzedToken, tokensByText } from "./tokensByText";

/** What the engine made of texts: tokens for each, or an error of its own. */
export type Analysis =
  | {
      readonly kind: "tokens";
      readonly texts: readonly AnalyzedToken[][];
      /** How many of the texts become more tokens than the engine gives: nothing is known of these. */
      readonly untold: number;
    }
  /** The chain can't be built, or a file of it can't be read. */
  | { readonly kind: "refused"; readonly error: EngineError }
  /** The index answers nothing: no shard of it is started, or it is closed. */
  | { readonly kind: "down"; readonly error: EngineError };

/** Where and with what texts are analyzed. */
export interface AnalyzeRequest {
  /** The index whose parts are known by name; null for the engine's own only. */
  readonly index: string | null;
  /** `{"analyzer":…}`, or a chain in parts. */
  readonly body: object;
  readonly texts: readonly string[];
}

/** Texts of one request: the engine allows 10,000 tokens, and some texts become many. */
const TEXTS = 400;
const TOO_MANY_TOKENS = /number of tokens produced by calling _analyze has exceeded/;
const DOWN: readonly string[] = [
  "no_shard_available_action_exception",
  "index_closed_exception",
  "cluster_block_exception",
  "unavailable_shards_exception",
];

/** What is said of {@link Analysis} with texts that are untold. */
export const MORE_TOKENS = "become more tokens than the engine gives, so nothing is known of them";
export const MORE_TOKENS_CHECKED_BY = "a higher index.analyze.max_token_count";

/** Asks `_analyze`, in as many requests as the texts need. */
export async function askAnalysis(client: SearchClient, request: AnalyzeRequest): Promise<Reading<Analysis>> {
  const { texts } = request;
  if (texts.length <= TEXTS) {
    const reading = await askOnce(client, request);
    if (reading.kind !== "present") return reading;
    if (reading.value !== "too many tokens") return present(reading.value, reading.source);
    // One text that becomes so many can't be told by.
    if (texts.length === 1) return present({ kind: "tokens", texts: [[]], untold: 1 }, reading.source);
  }
  const middle = Math.ceil(texts.length / 2);
  const first = await askAnalysis(client, { ...request, texts: texts.slice(0, middle) });
  if (first.kind !== "present" || first.value.kind !== "tokens") return first;
  const second = await askAnalysis(client, { ...request, texts: texts.slice(middle) });
  if (second.kind !== "present" || second.value.kind !== "tokens") return second;
  return present(joined(first.value, second.value), second.source);
}

type Tokens = Extract<Analysis, { kind: "tokens" }>;

function joined(first: Tokens, second: Tokens): Tokens {
  return {
    kind: "tokens",
    texts: [...first.texts, ...second.texts],
    untold: first.untold + second.untold,
  };
}

function askOnce(
  client: SearchClient,
  { index, body, texts }: AnalyzeRequest,
): Promise<Reading<Analysis | "too many tokens">> {
  return client.ask({
    request: {
      method: "POST",
      path: index === null ? "/_analyze" : `/${segment(index)}/_analyze`,
      body: { ...body, text: texts },
    },
    subject: index ?? client.place,
    read: (answer) => analysisOf(answer, texts),
  });
}

function analysisOf(
  answer: SearchAnswer,
  texts: readonly string[],
): Analysis | "too many tokens" | undefined {
  const { status, json } = answer;
  if (status === 200) {
    const tokens = tokensByText(json, texts);
    return tokens === undefined ? undefined : { kind: "tokens", texts: tokens, untold: 0 };
  }
  const error = engineErrorOf(status, json);
  if (error === null || [401, 403, 404, 429].includes(status)) return undefined;
  if (TOO_MANY_TOKENS.test(error.said)) return "too many tokens";
  if (DOWN.includes(error.type)) return { kind: "down", error };
  // Lucene's own errors about a dictionary come as 500; what is the server's own trouble, as 502 and more.
  return status === 400 || status === 500 ? { kind: "refused", error } : undefined;
}
