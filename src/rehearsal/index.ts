export type {
  ForetoldCopyFailure,
  ForetoldRefusal,
  Rehearsal,
  ServedAfter,
  StepEnd,
  StepName,
  UnjudgedStep,
} from "./Rehearsal";
export { rehearse } from "./rehearse";
export {
  type BucketDefault,
  type NotKnown,
  type ObjectFact,
  objectKey,
  type RehearsalInput,
  type RehearsedPlace,
} from "./RehearsalInput";
