import { valueOf } from "../../service/reading";
import type { ForetoldRefusal } from "../../rehearsal";
import type { PackageSubject } from "../comparison/Comparison";
import type { Judged } from "../deliveries/Judged";
import { refusalsFor, refused } from "./refused";
import { adoptInPlaceOf, type Found, type Rule } from "./Rule";

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
      "Put what `opensearch-packages adopt --package P` prints in the place of the resource. An `import` block of `aws_opensearch_package` does not take the package over: the AWS provider (5.100 and 6.x) does not read `package_source` back, plans to replace what it imported, and the replacement is refused or takes the words off the domains.",
    advice: "Choose another name, where the live package is not the one that is meant.",
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
    remedy: remedyFor(refusal.address, declared?.forgetsLive === true, isItself, holder.PackageID),
  });
}

function remedyFor(
  address: string,
  forgetsLive: boolean,
  isItself: boolean,
  holder: string | undefined,
): string {
  if (forgetsLive)
    return "Consider keeping the resource in the state, or choose another name: the same plan forgets that package and leaves it live";
  if (isItself)
    return "Choose another name for the new package: a package keeps its name until it is deleted";
  return `${adoptInPlaceOf(address, holder ?? "")}; or choose another name`;
}
