/** What the process says to its caller, the same in every command. */
export enum ExitCode {
  CLEAN = 0,
  /** The command could not do its work. */
  FAILED = 1,
  /** The command did its work and found something, as `terraform plan -detailed-exitcode`. */
  FINDINGS = 2,
}
