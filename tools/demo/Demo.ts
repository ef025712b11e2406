import { setTimeout } from "node:timers/promises";
import { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { paint } from "./paint";
import { DEMO_DELAYS, Emulator } from "../../src/emulator";
import { PackagesError } from "../../src/errors";
import { type TerraformResult, TerraformWorkspace } from "../terraform";
import { associationsTable, liveAssociations } from "./associationsTable";
import type { Narrator } from "./Narrator";
import { planSummary } from "./planSummary";
import { DEMO_DOMAINS, ProductSearchCopy } from "./ProductSearchCopy";
import { SearchStory } from "./SearchStory";

const DICTIONARY_FILES = new Map([
  ["product-synonyms", "synonyms.txt"],
  ["stop-words-en", "stop-words-en.txt"],
  ["stop-words-ja", "stop-words-ja.txt"],
]);
const LONGEST_DELETION_MS = 30_000;
const LOOK_EVERY_MS = 100;
const NEW_WORDS = "flat white";
const NEW_RULE = `${NEW_WORDS}, cortado`;

/** The main job, from a file to two domains and back to nothing, with the real Terraform and the local AWS. */
export class Demo {
  private readonly example = new ProductSearchCopy();
  private readonly searching: SearchStory;
  private emulator: Emulator | undefined;
  private terraform: TerraformWorkspace | undefined;

  constructor(private readonly narrator: Narrator) {
    this.searching = new SearchStory(narrator);
  }

  /** Tells the story up to the point where the new dictionary is where it gets to. */
  async run(): Promise<void> {
    await this.startLocalAws();
    const terraform = this.synthesize();
    await this.deploy(terraform);
    await this.searching.makeIndex(this.searchUrl(), await this.synonymsId());
    await this.changeDictionary(terraform);
    await this.searching.search(this.searchUrl(), NEW_WORDS);
  }

  /** Destroys what the stack made, and says what the local AWS then holds. */
  async destroy(): Promise<void> {
    const terraform = this.requireTerraform();
    this.narrator.chapter(`${terraform.program.command} destroy`);
    const result = await terraform.destroy();
    this.narrator.say(lastSummary(result, /^Destroy complete!.*$/m));
    await this.waitUntilEmpty();
    this.narrator.say("The local AWS holds nothing any more.");
  }

  /** What to type to go on by hand. */
  async keep(): Promise<void> {
    const environment = Object.entries(this.requireEmulator().environment());
    this.narrator.chapter("The local AWS stays up until you press Ctrl-C");
    this.narrator.say("In another terminal:");
    environment.forEach(([name, value]) => this.narrator.say(`  export ${name}=${value}`));
    const { command } = this.requireTerraform().program;
    this.narrator.say(`  cd ${this.example.stackFolder} && ${command} plan`);
    this.narrator.say("  aws opensearch list-packages-for-domain --domain-name search-prod");
    await new Promise<never>(() => undefined);
  }

  /** Leaves nothing behind, wherever the story was interrupted. */
  async cleanUp(): Promise<void> {
    await this.searching.cleanUp();
    await this.terraform?.interrupt();
    await this.emulator?.stop();
    this.example.remove();
  }

  private async startLocalAws(): Promise<void> {
    this.narrator.chapter("A local AWS: S3, STS and the packages API of OpenSearch Service");
    const domains = DEMO_DOMAINS.map((domainName) => ({ domainName, engineVersion: "OpenSearch_2.19" }));
    const search = await this.searching.engines();
    this.emulator = await Emulator.start({ domains, delays: DEMO_DELAYS, search });
    this.narrator.say(`${this.emulator.endpoint}, with the domains ${DEMO_DOMAINS.join(" and ")}`);
  }

  private synthesize(): TerraformWorkspace {
    this.narrator.chapter("Synthesize examples/product-search");
    this.example.synthesize();
    this.terraform = new TerraformWorkspace({
      directory: this.example.stackFolder,
      environment: this.requireEmulator().environment(),
      onLine: this.narrator.progress,
    });
    return this.terraform;
  }

  private async deploy(terraform: TerraformWorkspace): Promise<void> {
    this.narrator.chapter(`${terraform.program.command} init`);
    await terraform.init();
    this.narrator.say("initialized");
    this.narrator.chapter(`${terraform.program.command} plan`);
    await terraform.plan();
    this.narrator.say(planSummary(await terraform.showPlan()));
    await this.apply(terraform);
  }

  private async changeDictionary(terraform: TerraformWorkspace): Promise<void> {
    const { command } = terraform.program;
    this.narrator.chapter(`A search engineer adds the rule "${NEW_RULE}" to synonyms.txt; ${command} plan`);
    this.example.addRule("synonyms.txt", NEW_RULE);
    this.example.synthesize();
    await terraform.plan();
    this.narrator.say(planSummary(await terraform.showPlan()));
    await this.apply(terraform);
    await this.sayWhatReached();
  }

  private async apply(terraform: TerraformWorkspace): Promise<void> {
    this.narrator.chapter(`${terraform.program.command} apply`);
    const result = await terraform.applyPlan();
    this.narrator.say(lastSummary(result, /^Apply complete!.*$/m));
    this.narrator.say("\nWhat the live API says:\n");
    this.narrator.say(associationsTable(await this.live(), DICTIONARY_FILES));
  }

  /** Compares the bytes that each domain holds with the file: the proof, not the promise. */
  private async sayWhatReached(): Promise<void> {
    const file = this.example.read("synonyms.txt");
    const packageId = await this.synonymsId();
    for (const domainName of DEMO_DOMAINS) {
      const held = this.requireEmulator().domainFile({ domainName, packageId });
      const same = held?.equals(file) === true;
      const verdict = same
        ? paint.green("serves the new file, byte for byte")
        : paint.red("still serves the old file");
      this.narrator.say(`${domainName} ${verdict}`);
    }
  }

  private async synonymsId(): Promise<string> {
    const association = (await this.live()).find(({ PackageName }) => PackageName === "product-synonyms");
    return association?.PackageID ?? "";
  }

  private searchUrl(): string {
    return this.requireEmulator().searchUrl({ domainName: "search-prod" });
  }

  /** Terraform does not wait until a deleted package is gone. */
  private async waitUntilEmpty(): Promise<void> {
    const deadline = Date.now() + LONGEST_DELETION_MS;
    while (!this.requireEmulator().isEmpty()) {
      if (Date.now() > deadline) throw leftovers();
      await setTimeout(LOOK_EVERY_MS);
    }
  }

  private live(): ReturnType<typeof liveAssociations> {
    const { endpoint, region } = this.requireEmulator();
    const credentials = { accessKeyId: "test", secretAccessKey: "test" };
    return liveAssociations(new OpenSearchClient({ endpoint, region, credentials }));
  }

  private requireEmulator(): Emulator {
    if (this.emulator === undefined) throw new Error("the local AWS is started first");
    return this.emulator;
  }

  private requireTerraform(): TerraformWorkspace {
    if (this.terraform === undefined) throw new Error("the stack is synthesized first");
    return this.terraform;
  }
}

function leftovers(): PackagesError {
  return new PackagesError({
    attempted: "destroying the example",
    problem: "the local AWS still holds something that the stack made",
    remedy: "This is a defect of the demo: report it with the output above",
  });
}

function lastSummary(result: TerraformResult, pattern: RegExp): string {
  return paint.green(pattern.exec(result.output)?.[0] ?? "done");
}
