import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currentPlatform, PluginBundle } from "../../../providers/opensearchpackages/bindings";
import { bundlePlugin } from "../../../tools/bundle/bundlePlugin";
import { childEnvironment } from "../../../tools/terraform/childEnvironment";
import { LocalPackages, sha256 } from "../../service/rollout/LocalPackages";
import { makeTemporaryFolder } from "../../TemporaryFolder";

const DOMAIN_NAME = "search-prod";
const PACKAGE_NAME = "synonyms";
const CONTENT = "car, automobile\n";

/** What the client meets: the plugin as the sources have it now, and a local AWS with one package on one domain. */
export class PeerWorld {
  private constructor(
    private readonly local: LocalPackages,
    private readonly packageId: string,
    private readonly mirror: string,
    private readonly plugin: { readonly version: string; readonly file: string },
  ) {}

  static async start(): Promise<PeerWorld> {
    const mirror = makeTemporaryFolder("plugin-mirror");
    const built = join(mirror, "built");
    await bundlePlugin(built);
    const bundle = PluginBundle.load(built);
    rmSync(built, { recursive: true });
    const [file = ""] = bundle.writeMirror(mirror, [currentPlatform()]);
    const local = await LocalPackages.start([DOMAIN_NAME]);
    const packageId = await local.create(PACKAGE_NAME, CONTENT);
    await local.associate(packageId, DOMAIN_NAME);
    return new PeerWorld(local, packageId, mirror, { version: bundle.version, file });
  }

  async stop(): Promise<void> {
    await this.local.stop();
    rmSync(this.mirror, { recursive: true, force: true });
  }

  /** What the client needs to know. */
  environment(): NodeJS.ProcessEnv {
    return childEnvironment({
      ...this.local.emulator.environment(),
      TF_CLI_CONFIG_FILE: this.cliConfiguration(),
      PEER_PLUGIN_FILE: this.plugin.file,
      PEER_PLUGIN_VERSION: this.plugin.version,
      PEER_DOMAIN_NAME: DOMAIN_NAME,
      PEER_PACKAGE_ID: this.packageId,
      PEER_BUCKET: this.local.bucket,
      PEER_KEY: PACKAGE_NAME,
      PEER_SHA256: sha256(CONTENT),
    });
  }

  /** For the tests that start Terraform themselves: it takes the plugin from the mirror, and asks no registry. */
  private cliConfiguration(): string {
    const file = join(this.mirror, "terraform.rc");
    writeFileSync(
      file,
      `provider_installation { filesystem_mirror { path = ${JSON.stringify(this.mirror)} } }\n`,
    );
    return file;
  }
}
