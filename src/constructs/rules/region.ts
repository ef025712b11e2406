import { OpensearchPackage } from "@cdktf/provider-aws/lib/opensearch-package";
import { REGION_NAME } from "../../contract/ServiceSettings";
import { PackagesError } from "../../errors";
import { checkText } from "./TextRule";

/** @throws PackagesError when it is not the name of a region */
export function checkRegion(region: string | undefined, where: string): void {
  if (region === undefined) return;
  checkText(
    {
      subject: "the region",
      minLength: 1,
      maxLength: Number.POSITIVE_INFINITY,
      pattern: REGION_NAME,
      sentence: "a region is named in lower case, with hyphens and a number",
      remedy: "Give its name, such as eu-west-1",
    },
    region,
    where,
  );
}

/**
 * The `region` argument of a resource of the AWS provider, which has it since version 6: no argument for no region.
 *
 * @throws PackagesError when it is not the name of a region, or the installed bindings have no such argument and would
 * leave it out in silence
 */
export function awsRegion(region: string | undefined, where: string): { readonly region?: string } {
  if (region === undefined) return {};
  checkRegion(region, where);
  if ("region" in OpensearchPackage.prototype) return { region };
  throw new PackagesError({
    attempted: "choosing the region of a resource",
    problem:
      "the installed bindings (provider-aws) are for a version of the AWS provider without a region per resource",
    value: region,
    where,
    remedy:
      "Leave the region out and give an AWS provider of that region, with an alias; or install bindings for version 6 of the AWS provider (provider-aws 21)",
  });
}
