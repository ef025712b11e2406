export type { AssumeRoleSettings, ServiceSettings } from "../contract/ServiceSettings";
export type { Certainty } from "../contract/certainty";
export type { Evidence, ReadingSource } from "../contract/evidence";
export { FINDING_CODES } from "../contract/findingCodes.generated";
export type { PlannedAction } from "../contract/PlannedAction";
export type { Severity } from "../contract/severity";
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
export type { AbsentReading, PresentReading, Reading, UnreadReading } from "../service/door/Reading";
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
  DomainEngine as SearchEngine,
  Serving,
  ServingState,
  Updateable,
  UseHolder,
  UsingAnalyzer,
  WordsToServe,
} from "../search";
export type { Delivery } from "./result/Delivery";
export type { AppliedSuppression, Finding, FindingCode, FindingRefusal } from "./result/Finding";
export type { Hop, HopName, HopReading, HopState, LeftOut } from "./result/Hop";
export type { DomainRow, IndexRow, LiveDetails, PackageRow, RowStatus } from "./result/rows";
export { INPUT_MODES } from "./result/ValidationReport";
export type * from "./result/ValidationReport";
export { validate } from "./validate";
export {
  type FormatOfFile,
  LEAVE_OUT_NAMES,
  type LeaveOut,
  type LeaveOutName,
  type OpenSearchDomain,
  type SampleQueryFile,
  type SearchOptions,
  type ValidateOptions,
  type ValidationInput,
} from "./ValidateOptions";
export type { ReportInput } from "../terraform/document/TerraformDocument";
