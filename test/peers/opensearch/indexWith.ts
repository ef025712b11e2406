import type { AnalysisComponent } from "../../../src/constructs/indexSettings/AnalysisComponent";
import type { JudgeAnswer, SettingsRequest } from "./JudgeRequest";

/** What a method of `IndexSettings` made. */
export type Settings = Readonly<Record<string, unknown>>;

/** An index with one analyzer, in which what was made has its place. */
export function indexWith(
  kind: AnalysisComponent["component"],
  made: Settings,
  texts: string[],
  after?: string,
): SettingsRequest {
  const place = { "token filter": "filter", tokenizer: "tokenizer", "char filter": "char_filter" }[kind];
  const filters = [...(kind === "token filter" ? ["made"] : []), ...(after === undefined ? [] : [after])];
  const analyzer = {
    type: "custom",
    tokenizer: kind === "tokenizer" ? "made" : "whitespace",
    filter: filters,
    ...(kind === "char filter" ? { char_filter: ["made"] } : {}),
  };
  return {
    settings: { analysis: { [place]: { made }, analyzer: { subject: analyzer } } },
    analyzer: "subject",
    texts,
  };
}

/** The terms of each text, one line each. */
export function termsOf({ ok, error, tokens }: JudgeAnswer): string[] {
  if (ok !== true) throw new Error(error);
  return (tokens ?? []).map((each) =>
    typeof each === "string" ? each : each.map(([term]) => term).join(" "),
  );
}
