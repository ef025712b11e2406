export { PackagesError, type PackagesErrorDetails } from "../errors";
export type { ReadWords, SynonymFilterType } from "./analysis/chain/ChainPart";
export type { CodeDescription } from "./formats/codeDescription";
export type { EngineEntry } from "./formats/EngineMap";
export type { IndexParameter } from "./formats/FormatDefinition";
export { FORMAT_PARAMETERS } from "./formats/register";
export { formatBehind } from "./analysis/formatBehind";
export { parseAnalyzer } from "./analysis/parseAnalyzer";
export { type AnalyzerChoice, readAnalysisSettings } from "./analysis/readAnalysisSettings";
export { SynonymChain } from "./analysis/SynonymChain";
export type { CharFilter, Token, TokenFilter } from "./analysis/Token";
export type { TextChain } from "./analysis/TextChain";
export type { TermAnalysis, TermAnalyzer, TermRefusal } from "./analysis/TermAnalyzer";
export type {
  ChangedRule,
  DictionaryDiff,
  MergedRules,
  QueryChanges,
  RuleText,
  SplitRule,
  TermChange,
} from "./DictionaryDiff";
export { DictionaryFormat } from "./DictionaryFormat";
export type { RuleBase } from "./reading/Rule";
export type * from "./DictionaryRule.generated";
export type * from "./EngineMapping.generated";
export { type LuceneVersion, luceneVersionOf } from "./LuceneVersion";
export type { ParseOptions } from "./ParseOptions";
export type { ParsedDictionary } from "./parsing/ParsedDictionary";
export type { DictionaryRefusal } from "./reading/refuse";
export { parseDictionary } from "./parsing/parseDictionary";
export { printDictionary } from "./parsing/printDictionary";
export type { Diagnostic, Everywhere, Severity } from "./lint/Diagnostic";
export {
  DIAGNOSTIC_CODES,
  type DiagnosticCode,
  REFUSAL_CODES,
  REMARK_CODES,
  type RefusalCode,
  type RemarkCode,
} from "./DiagnosticCode.generated";
export type { IgnoredCode, LintOptions } from "./lint/LintOptions";
export type { LintResult, LintTotals } from "./lint/LintResult";
export { DictionaryLinter } from "./lint/DictionaryLinter";
export {
  type DiagnosticDescription,
  DIAGNOSTICS,
  MINDED_BY,
  renderDiagnosticsTable,
} from "./lint/diagnosticsTable";
export type { ForeignFormat, Sample } from "./foreign/ForeignFormat";
export { type FileLine, fileLines } from "./parsing/fileLines";
export { recogniseForeign } from "./foreign/recogniseForeign";
export type { GuessCertainty, FormatGuess } from "./guess/FormatGuess";
export { guessFormat } from "./guess/guessFormat";
export { applyDiff } from "./diff/applyDiff";
export { type DiffOptions, diffDictionaries } from "./diff/diffDictionaries";
export { whyNotCompared } from "./diff/whyNotCompared";
export type { DictionaryWeight } from "./weight/DictionaryWeight";
export { heapText } from "./weight/heapText";
export { weighDictionary } from "./weight/WeightMeter";
export type { DictionaryFix, FixedLine } from "./fix/DictionaryFix";
export { fixDictionary, type FixOptions } from "./fix/fixDictionary";
export { type AnalyzedTexts, type QueryToken, engineWords } from "./queries/engineWords";
export {
  diffQueries,
  type QueryChange,
  type QueryDiff,
  type QueryNotCompared,
  type VerdictChange,
} from "./queries/diffQueries";
export { judgeQueries } from "./queries/judgeQueries";
export { offlineWords } from "./queries/offlineWords";
export { parseSampleQueries } from "./queries/parseSampleQueries";
export type { QueryJudgement } from "./queries/QueryJudgement";
export { type QueryTexts, queryTexts } from "./queries/queryTexts";
export type { QueryWords, WordsReading } from "./queries/QueryWords";
export {
  type Expectation,
  type ExpectationKind,
  EXPECTATIONS,
  QUERIES_SUFFIX,
  type SampleQuery,
} from "./queries/SampleQueries";
export { SAMPLE_QUERIES_SCHEMA } from "./queries/sampleQueriesSchema";
export type { DictionaryTrial, TrialOrWhy, TrialRule } from "./queries/trial/DictionaryTrial";
export { makeTrial } from "./queries/trial/makeTrial";
export { trialWords } from "./queries/trial/trialWords";
export { type GraphToken, WordGraph } from "./queries/WordGraph";
