import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { LocalBackend, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { Dictionary, DictionaryBucket, DictionaryFormat, IndexSettings } from "../../src";

export const BUCKET = "acme-product-search-dictionaries";
export const DOMAINS = ["search-prod", "search-staging"];

export const DICTIONARIES = join(__dirname, "..", "..", "examples", "python", "dictionaries");

/** The stack of `examples/python/main.py`, line by line, in TypeScript. */
export class ProductSearchStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new LocalBackend(this, { path: "terraform.tfstate" });
    new AwsProvider(this, "aws", { region: "us-east-1" });

    const bucket = new DictionaryBucket(this, "dictionaries", { bucketName: BUCKET });
    const synonyms = new Dictionary(this, "synonyms", {
      bucket,
      file: join(DICTIONARIES, "synonyms.txt"),
      format: DictionaryFormat.SOLR_SYNONYMS,
      packageName: "product-synonyms",
      description: "What shoppers call our products",
      lint: { analyzer: { chain: "standard,lowercase" } },
    });
    const stopWords = new Dictionary(this, "stop-words", {
      bucket,
      file: join(DICTIONARIES, "stop-words.txt"),
      format: DictionaryFormat.STOP_WORDS,
      packageName: "stop-words-en",
    });

    for (const domain of DOMAINS) {
      const wordsThere = stopWords.associateWith(domain);
      const synonymsThere = synonyms.associateWith(domain);
      synonymsThere.suppressFinding({
        code: "association-stale",
        reason: "this domain follows within the hour",
        until: "2099-12-31",
      });
      new TerraformOutput(this, `filters-on-${domain}`, {
        value: {
          words: IndexSettings.stopTokenFilter({ stopwords: wordsThere }),
          synonyms: IndexSettings.synonymGraphTokenFilter({ synonyms: synonymsThere, updateable: true }),
        },
      });
    }
  }
}
