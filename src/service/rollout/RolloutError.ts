import { PackagesError, type PackagesErrorDetails } from "../../errors";

/** What a rollout failed on: a front door says with it which of its settings to look at. */
export type RolloutSubject =
  | "domain"
  | "package"
  | "version"
  | "content"
  | "association"
  | "permission"
  | "service"
  | "stopped"
  | "timeout";

/** A rollout that did not reach its end. The live API is as it was left: running it again continues. */
export class RolloutError extends PackagesError {
  constructor(
    readonly subject: RolloutSubject,
    details: PackagesErrorDetails,
  ) {
    super(details);
    this.name = "RolloutError";
  }
}
