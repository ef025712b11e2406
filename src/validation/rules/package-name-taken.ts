import { valueOf } from "../../service/reading";
import type { ForetoldRefusal } from "../../rehearsal";
import type { PackageSubject } from "../comparison/Comparison";
import type { Judged } from "../deliveries/Judged";
import { refusalsFor, refused } from "./refused";
import type { Found, Rule } from "./Rule";

/** A package to be created has the name of one that is live. */
export const packageNameTaken: Rule = {
  code: "package-name-taken",
  severity: "error",
  hop: "package",
  summary: "A package to be created has the name of one that is already live.",
  documentation: {
    cause:
      "The plan creates a package under a name that another live package has; or (as a warning) replaces one, and the old one may still be `DELETING` when the new one is made.",
    consequence: "`CreatePackage` answers `ResourceAlreadyExistsException`; the apply stops half-way.",
    remedy:
      "Choose another name, or adopt the live package with `opensearch-packages adopt`. An `import` block of `aws_opensearch_package` does not take it over: the AWS provider (5.100 and 6.x) does not read `package_source` back, plans to replace what it imported, and the replacement is refused or takes the words off the domains.",
    example: "Two stacks both declare `product-synonyms`.",
  },
  check: (judged) =>
    refusalsFor(judged, "package-name-taken").flatMap((refusal) => {
      const subject = subjectOf(judged, refusal);
      const holder = subject === undefined ? null : valueOf(subject.nameHolder);
      return holder === null || subject === undefined ? [] : [taken(refusal, subject, holder)];
    }),
};

/** The declared package that a refusal of CreatePackage is about. */
export function subjectOf(judged: Judged, { input, address }: ForetoldRefusal): PackageSubject | undefined {
  return judged.packages.find(({ subject }) => subject.input === input && subject.address === address)
    ?.subject;
}

function taken(
  refusal: ForetoldRefusal,
  { declared, packageId }: PackageSubject,
  holder: { readonly PackageID?: string; readonly PackageStatus?: string },
): Found {
  const isItself = holder.PackageID === packageId && packageId !== null;
  return refused(refusal, {
    message: isItself
      ? `The package name ${declared?.packageName} is that of ${holder.PackageID}, which the same plan deletes.`
      : `The package name ${declared?.packageName} is taken by ${holder.PackageID}.`,
    expected: "the name is free",
    actual: `${holder.PackageID} has it (${holder.PackageStatus})`,
    remedy: remedyFor(declared?.forgetsLive === true, isItself, holder.PackageID),
  });
}

function remedyFor(forgetsLive: boolean, isItself: boolean, holder: string | undefined): string {
  if (forgetsLive)
    return "The same plan forgets that package and leaves it live: choose another name, or keep the resource in the state";
  if (isItself) return "Give the new package another name: a package keeps its name until it is deleted";
  return `Choose another name; or take ${holder} over with \`opensearch-packages adopt --package ${holder}\`. An import alone does not: the AWS provider does not read package_source back, and plans to replace what it imported`;
}
