import { type JudgedPackage } from "../deliveries/Judged";
import { objectName } from "../hops/objectHop";
import { outcomeOf } from "../result/Hop";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** The plan deletes the object that a package which stays is copied from. */
export const sourceRemoved: Rule = {
  code: "source-removed",
  severity: "error",
  hop: "object",
  summary: "The plan deletes the object that a package which stays is copied from.",
  documentation: {
    cause:
      "The plan deletes or readdresses the S3 object, or another resource with the same bucket and key, while the package stays.",
    consequence:
      "The next update of the package fails with `COPY_FAILED`; nobody can read any more which words it holds.",
    advice: "Consider keeping the object as long as the package.",
    example: "Two `aws_s3_object` wrote one key, and one of them is removed.",
  },
  check: ({ packages }) => packages.flatMap(check),
};

function check({ subject, object }: JudgedPackage): Found[] {
  const { source } = subject;
  const { state, why } = outcomeOf(object);
  if (source === null || source.live?.kind === "absent" || object.after === null || state !== "missing")
    return [];
  const remover = source.removedBy ?? source;
  return [
    found(
      { ...source, address: remover.address, input: remover.input },
      {
        severity: "error",
        message: `The plan removes the object ${objectName(source)}, from which the package ${packageLabel(subject)} is made: ${why}.`,
        expected: "an object that stays as long as its package",
        actual: "deleted by the plan",
        remedy:
          "Consider keeping the object under its key; another key is another source of the package, which replaces the package",
      },
    ),
  ];
}
