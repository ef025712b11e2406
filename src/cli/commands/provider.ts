import { homedir } from "node:os";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { PluginBundle } from "../../../providers/opensearchpackages/bindings/PluginBundle";
import { currentPlatform } from "../../../providers/opensearchpackages/bindings/pluginNames";
import { SOURCE_ADDRESS } from "../../../providers/opensearchpackages/plugin/providerConfiguration";
import { schemaDocs } from "../../../providers/opensearchpackages/plugin/schemaDocs";
import { collectText } from "../options/optionValues";
import { note, printText } from "../terminal/print";

/** `opensearch-packages provider install|schema`: the plugin for people with plain Terraform. */
export function registerProviderCommand(program: Command): void {
  const provider = program
    .command("provider")
    .description("The Terraform provider that travels in synthesized stacks, for plain Terraform.");
  provider
    .command("install")
    .description("Write the plugin into a filesystem mirror and print what to put into the configuration.")
    .option("--dir <folder>", "the mirror (default: Terraform's own, ~/.terraform.d/plugins)")
    .option(
      "--platform <os_arch>",
      "for this platform; can be given several times (default: this one)",
      collectText,
    )
    .option("--standalone", "executables that need no node, in place of the script")
    .addOption(
      new Option("--from <folder or archive>", "where they are, as `npm run build:standalone` wrote them")
        .default("standalone")
        .implies({ standalone: true }),
    )
    .action(install);
  provider
    .command("schema")
    .description("Print the documentation of its configuration, resources and data sources, as Markdown.")
    .action(() => void printText(schemaDocs()));
}

interface InstallOptions {
  readonly dir?: string;
  readonly platform?: readonly string[];
  readonly standalone?: boolean;
  readonly from: string;
}

function install({ dir, platform, standalone, from }: InstallOptions): void {
  const mirror = dir ?? join(homedir(), ".terraform.d", "plugins");
  const bundle = standalone === true ? PluginBundle.standalone(from) : PluginBundle.load();
  const files = bundle.writeMirror(mirror, platform ?? [currentPlatform()]);
  files.forEach((file) => note(`installed ${file}`));
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
