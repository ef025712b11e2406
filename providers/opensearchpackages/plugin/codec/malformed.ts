import { PackagesError } from "../../../../src/errors";

/** A value from Terraform that does not have the form its type asks for: never a user's fault. */
export function malformed(path: string, problem: string, value?: string): PackagesError {
  return new PackagesError({
    attempted: "reading a value from Terraform",
    problem,
    value,
    where: path === "" ? undefined : path,
    remedy:
      "Report this with the version of Terraform: the plugin and Terraform disagree about a value's form",
  });
}
