import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { LocalBackend, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { Dictionary, DictionaryBucket, DictionaryFormat } from "cdktf-opensearch-packages";

/** What differs from one deployment of the product search to another. */
export interface ProductSearchStackProps {
  readonly region: string;
  /** Unique in the world. */
  readonly bucketName: string;
  /** The domains that serve the product search; they exist already. */
  readonly domains: readonly string[];
  /** The folder with the word lists. @default the one next to this file */
  readonly dictionariesFolder?: string;
}

/** The word lists of a product search, on every domain that serves it. */
export class ProductSearchStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: ProductSearchStackProps) {
    super(scope, id);
    const folder = props.dictionariesFolder ?? join(__dirname, "dictionaries");
    // A team keeps its state in a remote backend; a relative path keeps this one free of this machine's folders.
    new LocalBackend(this, { path: "terraform.tfstate" });
    new AwsProvider(this, "aws", { region: props.region });

    const bucket = new DictionaryBucket(this, "dictionaries", { bucketName: props.bucketName });
    const dictionaries = [
      new Dictionary(this, "synonyms", {
        bucket,
        file: join(folder, "synonyms.txt"),
        format: DictionaryFormat.SOLR_SYNONYMS,
        packageName: "product-synonyms",
        lint: { analyzer: { chain: "whitespace,lowercase" } },
        description: "What shoppers call our products",
      }),
      new Dictionary(this, "stop-words-en", {
        bucket,
        file: join(folder, "stop-words-en.txt"),
        format: DictionaryFormat.STOP_WORDS,
        packageName: "stop-words-en",
        description: "English words that say nothing about a product",
      }),
      new Dictionary(this, "stop-words-ja", {
        bucket,
        file: join(folder, "stop-words-ja.txt"),
        format: DictionaryFormat.STOP_WORDS,
        packageName: "stop-words-ja",
        description: "Japanese words that say nothing about a product",
      }),
    ];

    for (const dictionary of dictionaries) {
      for (const domain of props.domains) {
        const association = dictionary.associateWith(domain);
        new TerraformOutput(this, `${dictionary.packageName}-on-${domain}`, {
          value: association.referencePath,
        });
      }
    }
  }
}
