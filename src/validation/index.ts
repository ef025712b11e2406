export type { AssumeRoleSettings, ServiceSettings } from "../service/clients";
export type { AppliedSuppression, Finding, Severity } from "./Finding";
export { FINDING_CODES, type FindingCode } from "./FindingCode";
export { parseStackSuppressions, parseSuppressions } from "./suppressions/parseSuppressions";
export type { Suppression } from "./suppressions/Suppression";
export { validate } from "./validate";
export type { ValidateOptions, ValidationInput } from "./ValidateOptions";
export type * from "./ValidationReport";
