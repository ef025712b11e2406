import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import {
  App,
  type AppConfig,
  DefaultTokenResolver,
  LocalBackend,
  StringConcat,
  TerraformStack,
  Tokenization,
} from "cdktf";
import { LOG_VARIABLE } from "../../src/contract/loudness";
import { Dictionary, DictionaryBucket, DictionaryFormat, type DictionaryProps } from "../../src";
import { makeTemporaryFolder } from "../TemporaryFolder";

/** Arguments of one resource or data source in the synthesized JSON. */
export type SynthesizedArguments = Record<string, unknown>;

/** The synthesized JSON, as far as the tests look into it. */
export interface SynthesizedStack {
  readonly "//": Record<string, unknown>;
  readonly resource?: Record<string, Record<string, SynthesizedArguments>>;
  readonly data?: Record<string, Record<string, SynthesizedArguments>>;
  readonly provider?: Record<string, SynthesizedArguments[]>;
  readonly check?: Record<string, SynthesizedArguments>;
  readonly terraform: Record<string, Record<string, unknown>>;
}

/** An app with one stack and one default AWS provider, in a folder of its own. */
export class StackFixture {
  readonly folder = makeTemporaryFolder("constructs");
  readonly app: App;
  readonly stack: TerraformStack;
  readonly aws: AwsProvider;

  constructor(config: AppConfig = {}) {
    // What is printed for people, without cdktf-cli, has a test of its own.
    process.env[LOG_VARIABLE] ??= "quiet";
    this.app = new App({
      ...config,
      outdir: join(this.folder, "cdktf.out"),
      context: { cdktfJsonPath: join(this.folder, "cdktf.json") },
    });
    this.stack = new TerraformStack(this.app, "search");
    new LocalBackend(this.stack, { path: "terraform.tfstate" });
    this.aws = new AwsProvider(this.stack, "aws", { region: "us-east-1" });
  }

  /** Writes a file below the fixture's folder and gives its absolute path. */
  write(name: string, content: string): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  bucket(): DictionaryBucket {
    return new DictionaryBucket(this.stack, "dictionaries", { bucketName: "acme-search-dictionaries" });
  }

  /** A dictionary with two synonyms, but for the properties given. */
  dictionary(props: Partial<DictionaryProps> = {}, id = "synonyms"): Dictionary {
    return this.dictionaryIn(this.stack, { bucket: props.bucket ?? this.bucket(), ...props }, id);
  }

  /** The same in another stack of the app. */
  dictionaryIn(
    stack: TerraformStack,
    props: Partial<DictionaryProps> & Pick<DictionaryProps, "bucket">,
    id = "synonyms",
  ): Dictionary {
    return new Dictionary(stack, id, {
      file: props.file ?? this.write("synonyms.txt", "car, automobile\n"),
      format: DictionaryFormat.SOLR_SYNONYMS,
      packageName: "product-synonyms",
      ...props,
    });
  }

  /** What is written for the stack, as text. */
  synthesizeText(): string {
    this.app.synth();
    return readFileSync(join(this.stackFolder, "cdk.tf.json"), "utf8");
  }

  synthesize(): SynthesizedStack {
    return JSON.parse(this.synthesizeText()) as SynthesizedStack;
  }

  /** A reference as it is written into the stack. */
  resolve(reference: string): unknown {
    return Tokenization.resolve(reference, {
      scope: this.stack,
      resolver: new DefaultTokenResolver(new StringConcat()),
      preparing: false,
    });
  }

  get stackFolder(): string {
    return join(this.folder, "cdktf.out", "stacks", "search");
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The arguments of the only resource of a type; throws when there are none or several. */
export function onlyResource(synthesized: SynthesizedStack, type: string): SynthesizedArguments {
  const resources = Object.values(synthesized.resource?.[type] ?? {});
  if (resources.length !== 1) throw new Error(`expected one ${type}, found ${resources.length}`);
  return resources[0] as SynthesizedArguments;
}

/** The message of the error that `act` throws. */
export function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  throw new Error("expected an error");
}
