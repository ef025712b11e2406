import { homedir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { currentPlatform, PluginBundle } from "../../../providers/opensearchpackages/bindings/PluginBundle";
import { schemaDocs } from "../../../providers/opensearchpackages/plugin/schema/schemaDocs";
import { SOURCE_ADDRESS } from "../../../providers/opensearchpackages/plugin/schema/providerSchema";
import { printText, say } from "../print";

/** `opensearch-packages provider install|schema`: the plugin for people with plain Terraform. */
export function registerProviderCommand(program: Command): void {
  const provider = program
    .command("provider")
    .description("The Terraform provider that travels in synthesized stacks, for plain Terraform.");
  const collect = (value: string, before: string[] = []): string[] => [...before, value];
  provider
    .command("install")
    .description("Write the plugin into a filesystem mirror and print what to put into the configuration.")
    .option("--dir <directory>", "the mirror (default: Terraform's own, ~/.terraform.d/plugins)")
    .option(
      "--platform <os_arch>",
      "for this platform; can be given several times (default: this one)",
      collect,
    )
    .action(install);
  provider
    .command("schema")
    .description("Print the documentation of its configuration, resources and data sources, as Markdown.")
    .action(() => void printText(schemaDocs()));
}

function install({ dir, platform }: { dir?: string; platform?: string[] }): void {
  const mirror = dir ?? join(homedir(), ".terraform.d", "plugins");
  const bundle = PluginBundle.load();
  const files = bundle.writeMirror(mirror, platform ?? [currentPlatform()]);
  files.forEach((file) => say(`installed ${file}`));
  printText(requiredProviders(bundle.version));
}

function requiredProviders(version: string): string {
  return [
    "terraform {",
    "  required_providers {",
    "    opensearchpackages = {",
    `      source  = "${SOURCE_ADDRESS}"`,
    `      version = "${version}"`,
    "    }",
    "  }",
    "}",
    "",
  ].join("\n");
}
