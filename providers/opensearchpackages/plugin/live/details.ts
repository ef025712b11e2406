import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import { markedSha256 } from "../../../../src/contract/contentMark";
import type { CtyObject, CtyValue } from "../codec/CtyValue";
import type { AttributeSchema } from "../schema/Schema";

/** A field of what the service says: the attribute that shows it, and its value. */
interface Detail<Live> {
  readonly attribute: AttributeSchema;
  readonly of: (live: Live) => CtyValue;
}

type Details<Live> = Readonly<Record<string, Detail<Live>>>;

/**
 * Every field of `PackageDetails` but the id and the name, which the data source also takes.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_PackageDetails.html
 */
const OF_PACKAGE: Details<PackageDetails> = {
  package_type: text(
    "`TXT-DICTIONARY`, `ZIP-PLUGIN`, `PACKAGE-LICENSE` or `PACKAGE-CONFIG`.",
    (live) => live.PackageType ?? null,
  ),
  package_description: text("The description.", (live) => live.PackageDescription ?? null),
  content_sha256: text(
    "The content that the description names in `[sha256:…]`; null when it names none.",
    (live) => markedSha256(live.PackageDescription),
  ),
  package_status: text(
    "Such as `COPYING`, `AVAILABLE` or `COPY_FAILED`.",
    (live) => live.PackageStatus ?? null,
  ),
  available_package_version: text(
    "The newest version that the package holds.",
    (live) => live.AvailablePackageVersion ?? null,
  ),
  created_at: text("When it was created, ISO 8601.", (live) => timestamp(live.CreatedAt)),
  last_updated_at: text("When it was last updated, ISO 8601.", (live) => timestamp(live.LastUpdatedAt)),
  engine_version: text(
    "The engine version that a plugin is for; null for dictionaries.",
    (live) => live.EngineVersion ?? null,
  ),
  package_owner: text("The account that owns it.", (live) => live.PackageOwner ?? null),
  allow_listed_user_list: list(
    "The accounts that may view and associate it.",
    (live) => live.AllowListedUserList ?? null,
  ),
  error_type: text(
    "The kind of error when the package has failed, else null.",
    (live) => live.ErrorDetails?.ErrorType ?? null,
  ),
  error_message: text(
    "What the service says about it, else null.",
    (live) => live.ErrorDetails?.ErrorMessage ?? null,
  ),
  available_plugin_properties: text("The properties of a plugin, as JSON; null for dictionaries.", (live) =>
    json(live.AvailablePluginProperties),
  ),
  available_package_configuration: text("The configuration of a package, as JSON, or null.", (live) =>
    json(live.AvailablePackageConfiguration),
  ),
  package_vending_options: text("The vending options, as JSON, or null.", (live) =>
    json(live.PackageVendingOptions),
  ),
  package_encryption_options: text("The encryption options, as JSON, or null.", (live) =>
    json(live.PackageEncryptionOptions),
  ),
};

/**
 * Every field of `DomainPackageDetails`.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainPackageDetails.html
 */
const OF_ASSOCIATION: Details<DomainPackageDetails> = {
  package_name: text("The name of the package.", (live) => live.PackageName ?? null),
  package_type: text("The type of the package.", (live) => live.PackageType ?? null),
  status: text(
    "Such as `ACTIVE`, `ASSOCIATING` or `ASSOCIATION_FAILED`; null when there is no association.",
    (live) => live.DomainPackageStatus ?? null,
  ),
  package_version: text("The version that the domain serves.", (live) => live.PackageVersion ?? null),
  reference_path: text("Where index settings find the file.", (live) => live.ReferencePath ?? null),
  last_updated: text("When the association last changed, ISO 8601.", (live) => timestamp(live.LastUpdated)),
  error_type: text(
    "The kind of error when the association has failed, else null.",
    (live) => live.ErrorDetails?.ErrorType ?? null,
  ),
  error_message: text(
    "What the service says about it, else null.",
    (live) => live.ErrorDetails?.ErrorMessage ?? null,
  ),
  prerequisite_package_ids: list(
    "The packages that this one needs on the domain.",
    (live) => live.PrerequisitePackageIDList ?? null,
  ),
  association_configuration: text("The association's configuration, as JSON, or null.", (live) =>
    json(live.AssociationConfiguration),
  ),
};

export const PACKAGE_DETAILS = attributesOf(OF_PACKAGE);
export const ASSOCIATION_DETAILS = attributesOf(OF_ASSOCIATION);

/** `PackageDetails` as the attributes of {@link PACKAGE_DETAILS}. */
export function packageValues(live: PackageDetails): CtyObject {
  return valuesOf(OF_PACKAGE, live);
}

/** `DomainPackageDetails` as the attributes of {@link ASSOCIATION_DETAILS}; all null for no association. */
export function associationValues(live: DomainPackageDetails = {}): CtyObject {
  return valuesOf(OF_ASSOCIATION, live);
}

function attributesOf<Live>(details: Details<Live>): Readonly<Record<string, AttributeSchema>> {
  return Object.fromEntries(Object.entries(details).map(([name, { attribute }]) => [name, attribute]));
}

function valuesOf<Live>(details: Details<Live>, live: Live): CtyObject {
  return Object.fromEntries(Object.entries(details).map(([name, detail]) => [name, detail.of(live)]));
}

function text<Live>(description: string, of: Detail<Live>["of"]): Detail<Live> {
  return { attribute: { type: "string", mode: "computed", description }, of };
}

function list<Live>(description: string, of: Detail<Live>["of"]): Detail<Live> {
  return { attribute: { type: ["list", "string"], mode: "computed", description }, of };
}

function timestamp(date: Date | undefined): CtyValue {
  return date?.toISOString() ?? null;
}

function json(structure: object | undefined): CtyValue {
  return structure === undefined ? null : JSON.stringify(structure);
}
