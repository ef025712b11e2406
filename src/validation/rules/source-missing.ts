import { type JudgedPackage } from "../deliveries/Judged";
import { objectName } from "../hops/objectHop";
import { outcomeOf } from "../result/Hop";
import { type Found, found, type Rule } from "./Rule";

/** The object in S3 that a package is copied from does not exist. */
export const sourceMissing: Rule = {
  code: "source-missing",
  severity: "error",
  hop: "object",
  summary: "The object in S3 that a package is copied from does not exist.",
  documentation: {
    cause: "The object that the package is copied from does not exist, and the plan does not upload it.",
    consequence: "The next update fails.",
    remedy: "`terraform apply`, whose refresh sees that it is gone, and which uploads it again.",
    advice: "Find out who looks after the object, where no resource declares it.",
    example: "A lifecycle rule of the bucket removed it.",
  },
  check: ({ packages }) => packages.flatMap(check),
};

function check({ subject: { source }, object }: JudgedPackage): Found[] {
  if (source === null || source.live?.kind !== "absent" || outcomeOf(object).state !== "missing") return [];
  const name = objectName(source);
  return [
    found(source, {
      severity: "error",
      message: `There is no object ${name}: the next update of the package will fail.`,
      expected: name,
      actual: "no such object",
      remedy:
        source.declared === null
          ? "Find out who looks after the object, which no resource declares, and have it uploaded again"
          : "Run `terraform apply`: its refresh sees that the object is gone, and uploads it again",
    }),
  ];
}
