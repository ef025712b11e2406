import { outcomeOf, type JudgedPackage } from "../deliveries/Judged";
import { nameOf } from "../content/Digests";
import { contentNow } from "../content/sourceContent";
import { objectName } from "../hops/objectHop";
import { type Found, found, type Rule } from "./Rule";

/** The object in S3 that a package is copied from has other content than the declared file. */
export const sourceDiffers: Rule = {
  code: "source-differs",
  severity: "error",
  hop: "object",
  summary: "The object in S3 that a package is copied from has other content than the declared file.",
  documentation: {
    cause:
      "The object's `sha256` metadata (else its entity tag against the state's) is not the declared one.",
    consequence: "The next version would hold other content.",
    remedy: "Apply with refresh.",
    example: "Somebody wrote the object with the AWS CLI.",
  },
  check: ({ packages }) => packages.flatMap(check),
};

function check({ subject: { source }, object }: JudgedPackage): Found[] {
  const { state, why } = outcomeOf(object);
  if (source === null || state !== "differs") return [];
  return [
    found(source, {
      severity: "error",
      message: `The object ${objectName(source)} is not the declared file, so that the next version of the package would hold other content: ${why}.`,
      expected: source.declared?.sha256 == null ? "the declared file" : `sha256 ${source.declared.sha256}`,
      actual: nameOf(contentNow(source)),
      remedy:
        source.declared?.tracksContent === false
          ? "Set source_hash = filesha256(…) on the object: without it Terraform does not notice that the file changed"
          : "Run `terraform apply` with refresh to upload the declared file again",
    }),
  ];
}
