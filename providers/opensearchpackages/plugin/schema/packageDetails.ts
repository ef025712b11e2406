import type { AttributeSchema } from "./Schema";

function computed(description: string, type: AttributeSchema["type"] = "string"): AttributeSchema {
  return { type, mode: "computed", description };
}

/**
 * Every field of `PackageDetails` but the id and the name, which the data source also takes.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_PackageDetails.html
 */
export const PACKAGE_DETAILS: Readonly<Record<string, AttributeSchema>> = {
  package_type: computed("`TXT-DICTIONARY`, `ZIP-PLUGIN`, `PACKAGE-LICENSE` or `PACKAGE-CONFIG`."),
  package_description: computed("The description."),
  content_sha256: computed(
    "The content that the description names in `[sha256:…]`; null when it names none.",
  ),
  package_status: computed("Such as `COPYING`, `AVAILABLE` or `COPY_FAILED`."),
  available_package_version: computed("The newest version that the package holds."),
  created_at: computed("When it was created, ISO 8601."),
  last_updated_at: computed("When it was last updated, ISO 8601."),
  engine_version: computed("The engine version that a plugin is for; null for dictionaries."),
  package_owner: computed("The account that owns it."),
  allow_listed_user_list: computed("The accounts that may view and associate it.", ["list", "string"]),
  error_type: computed("The kind of error when the package has failed, else null."),
  error_message: computed("What the service says about it, else null."),
  available_plugin_properties: computed("The properties of a plugin, as JSON; null for dictionaries."),
  available_package_configuration: computed("The configuration of a package, as JSON, or null."),
  package_vending_options: computed("The vending options, as JSON, or null."),
  package_encryption_options: computed("The encryption options, as JSON, or null."),
};

/**
 * Every field of `DomainPackageDetails`.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainPackageDetails.html
 */
export const ASSOCIATION_DETAILS: Readonly<Record<string, AttributeSchema>> = {
  package_name: computed("The name of the package."),
  package_type: computed("The type of the package."),
  status: computed(
    "Such as `ACTIVE`, `ASSOCIATING` or `ASSOCIATION_FAILED`; null when there is no association.",
  ),
  package_version: computed("The version that the domain serves."),
  reference_path: computed("Where index settings find the file."),
  last_updated: computed("When the association last changed, ISO 8601."),
  error_type: computed("The kind of error when the association has failed, else null."),
  error_message: computed("What the service says about it, else null."),
  prerequisite_package_ids: computed("The packages that this one needs on the domain.", ["list", "string"]),
  association_configuration: computed("The association's configuration, as JSON, or null."),
};
