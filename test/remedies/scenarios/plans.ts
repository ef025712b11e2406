import { association, content, file, object, packaged, NEXT, WORDS } from "../declarations";
import { sha256 } from "../../service/rollout/LocalPackages";
import { BUCKET } from "../../validation/LiveDictionaries";
import type { Scenario } from "../Scenario";
import { PROD, type World } from "../World";

/** A package that somebody made by hand and put on the domain. */
async function byHand(world: World, name: string): Promise<void> {
  const id = await world.local.create(name, WORDS);
  world.ids.set(name, id);
  await world.local.associate(id, PROD);
}

/** A package whose content alone is declared, and whose file has changed since. */
const contentChanged = (name: string): Pick<Scenario, "arrange" | "declare" | "happens" | "isServed"> => ({
  arrange: (world) => byHand(world, name),
  declare: (world) => object(name) + content(name, world.id(name), true),
  happens: (world) => world.write(file(name), NEXT),
  isServed: true,
});

const ASSOCIATION = "aws_opensearch_package_association";

/** What plans are going to do, or fail at. */
export const planScenarios = (): readonly Scenario[] => [
  {
    code: "package-not-available",
    name: "ungated",
    where: "nothing waits for the copy",
    declare: () => object("ungated") + packaged("ungated") + association("ungated"),
    isServed: true,
  },
  {
    code: "source-kms-encrypted",
    name: "encrypted",
    where: "the object would be encrypted with a key",
    declare: () => object("encrypted", 'server_side_encryption = "aws:kms"') + packaged("encrypted"),
  },
  {
    code: "association-exists",
    name: "associated",
    where: "somebody associated the package before",
    arrange: (world) => byHand(world, "associated"),
    declare: (world) => association("associated", "", `"${world.id("associated")}"`),
    isServed: true,
  },
  {
    code: "association-will-be-stale",
    name: "unrolled",
    where: "a rollout is added",
    ...contentChanged("unrolled"),
    commands: "never",
  },
  {
    code: "association-will-be-stale",
    name: "rolled-later",
    where: "the rollout is run after the apply",
    ...contentChanged("rolled-later"),
    commands: "after the apply",
    changesCode: false,
  },
  {
    code: "association-unmanaged",
    name: "unmanaged",
    where: "somebody put a package on a declared domain",
    arrange: (world) => byHand(world, "unmanaged"),
    declare: () => "",
    isServed: true,
  },
  {
    code: "association-used-elsewhere",
    name: "shared",
    where: "another stack has the association as well",
    arrange: async (world) => {
      await byHand(world, "shared");
      world.alsoValidate("other.json", associationState(world.id("shared")));
    },
    declare: (world) => association("shared", "", `"${world.id("shared")}"`),
    // It goes from this configuration, and so would from the domain.
    happens: (world) => {
      world.hadApplied(ASSOCIATION, "shared", associationValues(world.id("shared")));
      world.write("shared.tf", "");
    },
    isServed: true,
  },
  {
    code: "package-content-differs",
    name: "unhashed",
    where: "the file changed, and only the description follows it",
    arrange: async (world) => {
      const id = await world.local.create("unhashed", WORDS);
      world.ids.set("unhashed", id);
      world.hadApplied("aws_s3_object", "unhashed", {
        id: "unhashed",
        bucket: BUCKET,
        key: "unhashed",
        source: `./${file("unhashed")}`,
        force_destroy: false,
      });
      world.hadApplied("aws_opensearch_package", "unhashed", {
        id,
        package_id: id,
        package_name: "unhashed",
        package_type: "TXT-DICTIONARY",
        package_description: `Test [sha256:${sha256(WORDS)}]`,
        package_source: [{ s3_bucket_name: BUCKET, s3_key: "unhashed" }],
      });
    },
    declare: () => object("unhashed", "", false) + packaged("unhashed"),
    happens: (world) => world.write(file("unhashed"), NEXT),
  },
];

/** What `terraform show -json` prints of another folder's state. */
function associationState(id: string): string {
  const values = associationValues(id);
  const address = "aws_opensearch_package_association.elsewhere";
  const resource = { address, mode: "managed", type: address.split(".")[0], name: "elsewhere", values };
  return JSON.stringify({
    format_version: "1.0",
    terraform_version: "1.11.4",
    values: { root_module: { resources: [resource] } },
  });
}

function associationValues(id: string): Record<string, string> {
  return {
    id: `${PROD}-${id}`,
    package_id: id,
    domain_name: PROD,
    reference_path: `analyzers/${id}`,
  };
}
