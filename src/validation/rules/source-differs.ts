import type { SourceSubject } from "../comparison/Comparison";
import { type JudgedPackage } from "../deliveries/Judged";
import { nameOf } from "../content/Digests";
import { contentNow } from "../comparison/sourceContent";
import { objectName } from "../hops/objectHop";
import { outcomeOf } from "../result/Hop";
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
    remedy:
      "`terraform apply`, where the object has `metadata = { sha256 = filesha256(…) }`: its refresh sees that the object is another one, and uploads the file again. Without it, that, and `source_hash`, so that Terraform notices a changed file.",
    advice: "Find out who looks after the object, where no resource declares it.",
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
      remedy: remedyFor(source),
    }),
  ];
}

function remedyFor({ declared }: SourceSubject): string {
  if (declared === null) return "Find out who looks after the object, which no resource declares";
  if (!declared.tracksContent)
    return "Set source_hash = filesha256(…) on the object: without it Terraform does not notice that the file changed";
  // The AWS provider reads metadata back, and neither source_hash nor the bytes.
  return declared.sha256 === null
    ? "Set metadata = { sha256 = filesha256(…) } on the object: the apply then uploads the declared file, and later ones notice when somebody else writes the object"
    : "Run `terraform apply`: its refresh sees that somebody else wrote the object, and uploads the declared file again";
}
