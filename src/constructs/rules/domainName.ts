import { checkText } from "./TextRule";

/**
 * The service's rule; the AWS provider checks nothing here, so a bad name would fail only in the apply.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_AssociatePackage.html
 */
export function checkDomainName(domainName: string, where: string): void {
  checkText(
    {
      subject: "the domain name",
      minLength: 3,
      maxLength: 28,
      pattern: /^[a-z][a-z0-9-]+$/,
      sentence:
        "a domain name has 3 to 28 characters: a lower-case letter, then lower-case letters, digits and hyphens",
      remedy: "Give the domain's name, not its ARN and not its endpoint",
    },
    domainName,
    where,
  );
}
