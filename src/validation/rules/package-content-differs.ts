import { type JudgedPackage } from "../deliveries/Judged";
import { type Digests, nameOf } from "../content/Digests";
import { heldContent } from "../comparison/heldContent";
import { contentAfter, contentNow } from "../comparison/sourceContent";
import { outcomeOf } from "../result/Hop";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** A package holds other content than the declared file, and nothing planned changes that. */
export const packageContentDiffers: Rule = {
  code: "package-content-differs",
  severity: "error",
  hop: "package",
  summary: "A package holds other content than the declared file, and nothing planned changes that.",
  documentation: {
    cause:
      "The available version was not copied from the bytes that are declared: the hash in a description is not that of the bytes, the object was written again after the version was made, the plan uploads another file and makes no new version, or it makes a new version and nothing uploads the file.",
    consequence: "Domains serve other words than those that were reviewed.",
    remedy:
      "Of what a plan is going to do: let `source_hash` of the object and `[sha256:…]` in `package_description` follow the file, as the `Dictionary` construct does. Of what is so already: change a word of `package_description` beside its mark and run `terraform apply`, which makes a version of the declared object.",
    example: "The file changed, `aws_s3_object` is updated, `aws_opensearch_package` is not.",
  },
  check: ({ packages }) => packages.flatMap(check),
};

function check(judged: JudgedPackage): Found[] {
  const { subject } = judged;
  const { state, why } = outcomeOf(judged.package);
  if (state !== "differs" || subject.declared === null) return [];
  const planned = judged.package.after !== null && judged.package.now.state !== "differs";
  return [
    found(subject, {
      severity: "error",
      message: planned
        ? `After the apply the package ${packageLabel(subject)} holds other content than the declared one: ${why}.`
        : `The package ${packageLabel(subject)} holds other content than the declared one: ${why}.`,
      expected:
        subject.declared.sha256 === null ? "the content of its object" : `sha256 ${subject.declared.sha256}`,
      actual: nameOf(actualContent(judged)),
      remedy: planned
        ? "Let source_hash of the object and [sha256:…] in package_description follow the file (the Dictionary construct does): then a change uploads it and makes the new version"
        : "Change a word of package_description beside its [sha256:…], and run `terraform apply`: that makes a new version of the declared object",
    }),
  ];
}

/** What the package holds, or will hold, as far as that is known. */
function actualContent({ subject }: JudgedPackage): Digests | null {
  const { source, declared } = subject;
  if (source === null) return null;
  if (declared?.makesVersion === true) return contentAfter(source);
  const held = heldContent(subject, source);
  if (held.kind === "older") return held.digests;
  return held.kind === "current" ? contentNow(source) : null;
}
