export type { AssumeRoleSettings, ServiceSettings } from "../contract/ServiceSettings";
export type { AppliedSuppression, Finding, Severity } from "./Finding";
export { FINDING_CODES, type FindingCode } from "./FindingCode";
export { parseStackSuppressions, parseSuppressions } from "./suppressions/parseSuppressions";
export type { Suppression } from "./suppressions/Suppression";
export type { SearchAccess, SearchAuth, SearchChoice } from "../search";
export type { OpenSearchDomain, SampleQueryFile, SearchOptions } from "./indexes/SearchOptions";
export { validate } from "./validate";
export {
  LEAVE_OUT_NAMES,
  type LeaveOut,
  type LeaveOutName,
  type ValidateOptions,
  type ValidationInput,
} from "./ValidateOptions";
export type * from "./ValidationReport";
