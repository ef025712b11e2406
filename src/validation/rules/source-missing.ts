import { sourcesOf } from "../comparison/sourcesOf";
import { found, type Rule } from "./Rule";

/** The object that the package is copied from does not exist, and the plan does not create it. */
export const sourceMissing: Rule = {
  code: "source-missing",
  check: (comparison) =>
    sourcesOf(comparison)
      .filter(({ live, declared }) => live?.kind === "absent" && !isUploaded(declared?.plannedAction))
      .map((source) =>
        found(source, {
          severity: "error",
          message: `There is no object s3://${source.bucket}/${source.key}: the next update of the package will fail.`,
          expected: `s3://${source.bucket}/${source.key}`,
          actual: "no such object",
          remedy: "Upload the file again, with `terraform apply` when the object is declared",
        }),
      ),
};

function isUploaded(action: string | undefined): boolean {
  return action === "create" || action === "update" || action === "replace";
}
