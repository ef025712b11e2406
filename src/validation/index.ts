export type { AssumeRoleSettings, ServiceSettings } from "../contract/ServiceSettings";
export type { Certainty } from "../contract/certainty";
export type { Evidence, ReadingSource } from "../contract/evidence";
export type {
  DictionaryDiff,
  DictionaryTrial,
  DictionaryWeight,
  QueryJudgement,
  SampleQuery,
} from "../dictionary";
export { PackagesError, type PackagesErrorDetails } from "../errors";
export type { FailureFamily } from "../service/failures/failureFamily";
export type { ReadFailure, ReadFailureKind } from "../service/failures/ReadFailure";
export type { AbsentReading, PresentReading, Reading, UnreadReading } from "../service/reading/Reading";
export type { AppliedSuppression, Finding, FindingRefusal, Severity } from "./Finding";
export { FINDING_CODES, type FindingCode } from "./FindingCode";
export { parseStackSuppressions, parseSuppressions } from "./suppressions/parseSuppressions";
export type { Suppression } from "./suppressions/Suppression";
export type {
  AnalyzedBy,
  AnalyzedToken,
  DictionaryUse,
  DomainUses,
  EngineRefusal,
  HolderKind,
  Loading,
  NamingPart,
  Probe,
  ProbeReason,
  RefreshOutcome,
  Renewal,
  SearchAccess,
  SearchAuth,
  SearchChoice,
  SearchDomain,
  SearchDomainOptions,
  SearchEngine,
  Serving,
  ServingState,
  Updateable,
  UseHolder,
  UsingAnalyzer,
  WordsToServe,
} from "../search";
export type { OpenSearchDomain, SampleQueryFile, SearchOptions } from "./indexes/SearchOptions";
export type { FormatOfFile } from "./dictionaries/formatSaid";
export { validate } from "./validate";
export {
  LEAVE_OUT_NAMES,
  type LeaveOut,
  type LeaveOutName,
  type ValidateOptions,
  type ValidationInput,
} from "./ValidateOptions";
export { INPUT_MODES } from "./ValidationReport";
export type * from "./ValidationReport";
