import type { AttributeSchema } from "./Schema";
import { DOMAIN_NAME, REGION } from "./ValueRule";

/** The `region` of a data source, as the AWS provider has it since version 6. */
export const READ_REGION: AttributeSchema = {
  type: "string",
  mode: "optional",
  description: "The region to read in. Default: that of the provider's configuration.",
  rule: REGION,
};

/** The `region` of a resource: the same things in another region are other things. */
export const REGION_OF_RESOURCE: AttributeSchema = {
  type: "string",
  mode: "optional",
  description: "The region. Default: that of the provider's configuration.",
  requiresReplace: true,
  rule: REGION,
};

/** The domain that a data source reads. */
export const READ_DOMAIN: AttributeSchema = {
  type: "string",
  mode: "required",
  description: "The name of the domain.",
  rule: DOMAIN_NAME,
};
