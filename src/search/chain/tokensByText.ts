import { isObject, textOf } from "../uses/IndexAnalysis";

/**
 * A token as `_analyze` gives it. Positions and offsets count within its text.
 *
 * @see https://docs.opensearch.org/latest/api-reference/analyze-apis/
 */
export interface AnalyzedToken {
  readonly token: string;
  readonly type: string;
  readonly position: number;
  /** @default 1 */
  readonly positionLength: number;
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Between two texts of one request, offsets go on after one unit. */
const OFFSET_GAP = 1;

/**
 * Takes an answer of `_analyze` apart: it gives the tokens of all texts in one list, with offsets and positions that go
 * on. Undefined when it is no such answer.
 */
export function tokensByText(json: unknown, texts: readonly string[]): AnalyzedToken[][] | undefined {
  const list = isObject(json) ? json["tokens"] : undefined;
  if (!Array.isArray(list)) return undefined;
  const tokens = (list as unknown[]).map(tokenOf);
  const lists: AnalyzedToken[][] = texts.map(() => []);
  const starts = startsOf(texts);
  let at = 0;
  for (const token of tokens) {
    if (token === undefined) return undefined;
    while (at + 1 < starts.length && token.startOffset >= starts[at + 1]!) at++;
    lists[at]?.push(token);
  }
  return lists.map((each, index) => each.map((token) => within(token, starts[index]!, each[0]!.position)));
}

function startsOf(texts: readonly string[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const text of texts) {
    starts.push(start);
    start += text.length + OFFSET_GAP;
  }
  return starts;
}

function within(token: AnalyzedToken, offset: number, position: number): AnalyzedToken {
  return {
    ...token,
    position: token.position - position,
    startOffset: token.startOffset - offset,
    endOffset: token.endOffset - offset,
  };
}

function tokenOf(value: unknown): AnalyzedToken | undefined {
  if (!isObject(value)) return undefined;
  const { token, type, position, positionLength, start_offset: startOffset, end_offset: endOffset } = value;
  if (typeof token !== "string" || typeof position !== "number") return undefined;
  if (typeof startOffset !== "number" || typeof endOffset !== "number") return undefined;
  return {
    token,
    type: textOf(type),
    position,
    positionLength: typeof positionLength === "number" ? positionLength : 1,
    startOffset,
    endOffset,
  };
}

/** For people: tokens in order, those at one position joined with `|`. */
export function shownTokens(tokens: readonly AnalyzedToken[]): string {
  const byPosition = new Map<number, string[]>();
  for (const { position, token } of tokens) {
    byPosition.set(position, [...(byPosition.get(position) ?? []), token]);
  }
  return [...byPosition.values()].map((each) => each.join("|")).join(" ");
}

/** For comparison: everything that a search sees of them. */
export function tokensKey(tokens: readonly AnalyzedToken[]): string {
  return JSON.stringify(
    tokens.map(({ token, position, positionLength, startOffset, endOffset }) => [
      token,
      position,
      positionLength,
      startOffset,
      endOffset,
    ]),
  );
}
