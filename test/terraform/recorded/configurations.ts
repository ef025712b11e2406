import { DissociatePackageCommand, ListPackagesForDomainCommand } from "@aws-sdk/client-opensearch";
import { createOpenSearchClient } from "../../../src/service/clients";
import type { LiveDictionaries } from "../../validation/LiveDictionaries";

/** One plan to record, in the folder and on the state that the one before it left. */
export interface Recording {
  readonly name: string;
  readonly configuration: Exclude<keyof typeof configurations, "module">;
  readonly files?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** What happens to the live dictionaries before it; gives arguments too. */
  readonly before?: (live: LiveDictionaries) => Promise<string[]>;
  /** Applies the plan, and records the state too. */
  readonly apply?: boolean;
  /** What has the block or the option that it is about. @default every program */
  readonly only?: readonly RecordedProgram[];
}

/** A program and its version, as the folder of what it wrote is called. */
export type RecordedProgram = "terraform-1.11" | "terraform-1.15" | "tofu-1.12";

const HEAD = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "5.100.0" }
  }
}
variable "area" { default = "eu" }
variable "region" { default = "us-east-1" }
variable "secret" {
  default   = "nothing"
  sensitive = true
}
provider "aws" {
  region            = var.region
  s3_use_path_style = true
}
`;

const OBJECT = `
resource "aws_s3_object" "s" {
  bucket      = "dictionaries"
  key         = "s.txt"
  source      = "\${path.module}/s.txt"
  source_hash = filesha256("\${path.module}/s.txt")
  metadata    = { secret = var.secret }
}
`;

const PACKAGE = (name: string, lifecycle = ""): string => `
resource "aws_opensearch_package" "${name}" {${lifecycle}
  package_name        = "recorded"
  package_type        = "TXT-DICTIONARY"
  package_description = "Synonyms [sha256:\${filesha256("\${path.module}/s.txt")}]"
  package_source {
    s3_bucket_name = aws_s3_object.s.bucket
    s3_key         = aws_s3_object.s.key
  }
}
`;

const ASSOCIATIONS = (name: string): string => `
module "on" {
  source   = "./module"
  for_each = toset(["search-prod"])
  package  = aws_opensearch_package.${name}.id
  domain   = each.key
}
resource "aws_opensearch_package_association" "none" {
  count       = length(var.area) - 2
  package_id  = aws_opensearch_package.${name}.id
  domain_name = "search-staging"
}
`;

export const configurations = {
  base: [HEAD, OBJECT, PACKAGE("s"), ASSOCIATIONS("s")].join(""),
  moved: [
    HEAD,
    OBJECT,
    PACKAGE("words"),
    ASSOCIATIONS("words"),
    "moved {\n  from = aws_opensearch_package.s\n  to   = aws_opensearch_package.words\n}\n",
  ].join(""),
  kept: [HEAD, OBJECT, PACKAGE("s", "\n  lifecycle { destroy = false }"), ASSOCIATIONS("s")].join(""),
  removed: [
    HEAD,
    "removed {\n  from = aws_opensearch_package.s\n  lifecycle { destroy = false }\n}\n",
    "removed {\n  from = module.on\n  lifecycle { destroy = false }\n}\n",
    OBJECT,
  ].join(""),
  imported: [
    HEAD,
    OBJECT,
    PACKAGE("s"),
    ASSOCIATIONS("s"),
    `
variable "existing" { type = string }
import {
  to = aws_opensearch_package.other
  id = var.existing
}
resource "aws_opensearch_package" "other" {
  package_name = "other"
  package_type = "TXT-DICTIONARY"
  package_source {
    s3_bucket_name = "dictionaries"
    s3_key         = "other"
  }
}
`,
  ].join(""),
  errored: [
    HEAD,
    OBJECT,
    PACKAGE("s"),
    ASSOCIATIONS("s"),
    'resource "aws_s3_object" "broken" {\n  bucket = "dictionaries"\n  key    = "x"\n  source = file("nowhere-${var.area}")\n}\n',
  ].join(""),
  providers: `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "5.100.0" }
  }
}
variable "area" { default = "eu" }
variable "region" { default = "eu-west-1" }
locals { region = "eu-central-1" }
provider "aws" { region = "us-east-1" }
provider "aws" {
  alias  = "variable"
  region = var.region
}
provider "aws" {
  alias  = "template"
  region = "\${var.area}-west-1"
}
provider "aws" {
  alias  = "local"
  region = local.region
}
provider "aws" {
  alias  = "function"
  region = lower(var.region)
}
module "own" {
  source = "./own"
  region = var.region
}
module "passed" {
  source    = "./passed"
  providers = { aws.words = aws.variable }
}
module "inherits" { source = "./inherits" }
resource "aws_opensearch_package" "default" {
  package_name = "default"
  package_type = "TXT-DICTIONARY"
  package_source {
    s3_bucket_name = "dictionaries"
    s3_key         = "s.txt"
  }
}
resource "aws_opensearch_package" "template" {
  provider     = aws.template
  package_name = "template"
  package_type = "TXT-DICTIONARY"
  package_source {
    s3_bucket_name = "dictionaries"
    s3_key         = "s.txt"
  }
}
resource "aws_opensearch_package" "local" {
  provider     = aws.local
  package_name = "local"
  package_type = "TXT-DICTIONARY"
  package_source {
    s3_bucket_name = "dictionaries"
    s3_key         = "s.txt"
  }
}
resource "aws_opensearch_package" "function" {
  provider     = aws.function
  package_name = "function"
  package_type = "TXT-DICTIONARY"
  package_source {
    s3_bucket_name = "dictionaries"
    s3_key         = "s.txt"
  }
}
`,
  module: `
variable "package" { type = string }
variable "domain" { type = string }
resource "aws_opensearch_package_association" "a" {
  package_id  = var.package
  domain_name = var.domain
}
`,
} as const;

const MODULE_PACKAGE = (name: string, provider: string): string => `
resource "aws_opensearch_package" "p" {
  provider     = ${provider}
  package_name = "${name}"
  package_type = "TXT-DICTIONARY"
  package_source {
    s3_bucket_name = "dictionaries"
    s3_key         = "s.txt"
  }
}
`;

const OLD = { "s.txt": "car, automobile\n" };
const NEW = { "s.txt": "car, automobile\nlorry, truck\n" };

/** By hand, as somebody at the console would. */
async function dissociateFromProd(live: LiveDictionaries): Promise<string[]> {
  const client = createOpenSearchClient(live.settings);
  const onDomain = await client.send(new ListPackagesForDomainCommand({ DomainName: "search-prod" }));
  for (const { PackageID } of onDomain.DomainPackageDetailsList ?? []) {
    await client.send(new DissociatePackageCommand({ PackageID, DomainName: "search-prod" }));
  }
  live.settle();
  client.destroy();
  return [];
}

/** In this order: the first makes what the others change. */
export const recordings: readonly Recording[] = [
  {
    name: "providers",
    configuration: "providers",
    files: {
      ...OLD,
      "own/main.tf": `variable "region" {}\nprovider "aws" { region = var.region }\n${MODULE_PACKAGE("own", "aws")}`,
      "passed/main.tf": `terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n      configuration_aliases = [aws.words]\n    }\n  }\n}\n${MODULE_PACKAGE("passed", "aws.words")}`,
      "inherits/main.tf": MODULE_PACKAGE("inherits", "aws"),
    },
  },
  { name: "create", configuration: "base", files: OLD, apply: true },
  { name: "nothing", configuration: "base", files: OLD },
  { name: "targeted", configuration: "base", files: NEW, args: ["-target=aws_s3_object.s"] },
  { name: "update", configuration: "base", files: NEW },
  { name: "replace", configuration: "base", files: OLD, args: ["-replace=aws_opensearch_package.s"] },
  {
    name: "excluded",
    configuration: "base",
    files: NEW,
    args: ["-exclude=aws_opensearch_package.s"],
    only: ["tofu-1.12"],
  },
  {
    name: "kept",
    configuration: "kept",
    files: OLD,
    args: ["-replace=aws_opensearch_package.s"],
    only: ["tofu-1.12"],
  },
  { name: "refresh-only", configuration: "base", files: OLD, args: ["-refresh-only"] },
  { name: "moved", configuration: "moved", files: OLD },
  { name: "removed", configuration: "removed", files: OLD },
  { name: "errored", configuration: "errored", files: OLD },
  {
    name: "imported",
    configuration: "imported",
    files: OLD,
    before: async (live) => [`-var=existing=${await live.package("other")}`],
  },
  { name: "destroy", configuration: "base", files: OLD, args: ["-destroy"] },
  {
    name: "refresh-only-gone",
    configuration: "base",
    files: OLD,
    args: ["-refresh-only"],
    before: dissociateFromProd,
  },
];
