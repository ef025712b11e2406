import { checkText } from "./TextRule";

/** Ids are the service's own and opaque: no pattern is assumed, only that there is one. */
export function checkPackageId(packageId: string, where: string): void {
  checkText(
    {
      subject: "the package id",
      minLength: 1,
      maxLength: Number.POSITIVE_INFINITY,
      pattern: /^\S+$/,
      sentence: "a package id is not empty and has no white space",
      remedy: "Give the id that the service shows for the package, such as F123456789",
    },
    packageId,
    where,
  );
}
