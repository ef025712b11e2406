/** Two versions of a configuration: the first is applied, the second planned. */
export interface Recording {
  readonly name: string;
  readonly first: Readonly<Record<string, string>>;
  readonly second: Readonly<Record<string, string>>;
}

const MODULE = `
variable "id" { type = string }
resource "terraform_data" "association" { input = var.id }
output "domain" { value = terraform_data.association.id }
`;

const replaced = (version: number, lifecycle: string): string => `
resource "terraform_data" "object" { triggers_replace = ${version} }
resource "terraform_data" "package" {
  input            = terraform_data.object.id
  triggers_replace = ${version}
  ${lifecycle}
}
module "on" {
  source   = "./module"
  for_each = toset(["prod", "staging"])
  id       = terraform_data.package.id
}
resource "terraform_data" "rollout" {
  input      = terraform_data.package.id
  depends_on = [module.on]
}
`;

const REMOVED_FIRST = `
resource "terraform_data" "object" {}
resource "terraform_data" "package" { input = terraform_data.object.id }
resource "terraform_data" "association" { input = terraform_data.package.id }
resource "terraform_data" "rollout" { input = terraform_data.association.id }
`;

/** The package and its object go, the association is forgotten, and the rollout leaves them all. */
const REMOVED_SECOND = `
removed {
  from = terraform_data.association
  lifecycle { destroy = false }
}
resource "terraform_data" "rollout" { input = "none" }
`;

export const recordings: readonly Recording[] = [
  {
    name: "destroy-first",
    first: { "main.tf": replaced(1, ""), "module/main.tf": MODULE },
    second: { "main.tf": replaced(2, ""), "module/main.tf": MODULE },
  },
  {
    name: "create-first",
    first: { "main.tf": replaced(1, "lifecycle { create_before_destroy = true }"), "module/main.tf": MODULE },
    second: {
      "main.tf": replaced(2, "lifecycle { create_before_destroy = true }"),
      "module/main.tf": MODULE,
    },
  },
  { name: "removed", first: { "main.tf": REMOVED_FIRST }, second: { "main.tf": REMOVED_SECOND } },
];
