import { checkText } from "./TextRule";

/**
 * The names that both sides accept: the service takes 3–256 characters of `[a-z][a-z0-9\-]+`, the AWS
 * provider at most 32 and any pattern.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreatePackage.html
 */
export function checkPackageName(packageName: string, where: string): void {
  checkText(
    {
      subject: "the package name",
      minLength: 3,
      maxLength: 32,
      pattern: /^[a-z][a-z0-9-]+$/,
      sentence:
        "a package name has 3 to 32 characters: a lower-case letter, then lower-case letters, digits and hyphens",
      remedy: "Choose a package name that follows the rule",
    },
    packageName,
    where,
  );
}
