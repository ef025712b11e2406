/** A file of the plugin, beside the others of its platform. */
export interface PluginFile {
  readonly name: string;
  readonly content: Buffer;
  readonly mode: number;
}

/** What the plugin consists of: one set of files for each platform that it runs on. */
export interface PluginFiles {
  /** What `required_providers` asks for. */
  readonly version: string;
  /** The platforms that it is written for when nobody names any, in Terraform's names. */
  readonly usualPlatforms: readonly string[];
  /** @throws PackagesError for a platform that these files cannot run on */
  filesFor(platform: string): readonly PluginFile[];
}
