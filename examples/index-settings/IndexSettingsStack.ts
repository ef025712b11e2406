import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { LocalBackend, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { Dictionary, DictionaryBucket, DictionaryFormat, IndexSettings } from "cdktf-opensearch-packages";

/** Two dictionaries on a domain, and the settings of an index there that uses them. */
export class IndexSettingsStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const folder = join(__dirname, "dictionaries");
    new LocalBackend(this, { path: "terraform.tfstate" });
    new AwsProvider(this, "aws", { region: "eu-central-1" });
    const bucket = new DictionaryBucket(this, "dictionaries", { bucketName: "acme-search-dictionaries" });
    const synonyms = new Dictionary(this, "synonyms", {
      bucket,
      file: join(folder, "synonyms.txt"),
      format: DictionaryFormat.SOLR_SYNONYMS,
      packageName: "product-synonyms",
      lint: { analyzer: { chain: "standard,lowercase" } },
    });
    const compoundWords = new Dictionary(this, "compound-words", {
      bucket,
      file: join(folder, "compound-words.txt"),
      format: DictionaryFormat.DECOMPOUNDER_WORDS,
      packageName: "compound-words",
    });

    const wordsOnProd = compoundWords.associateWith("search-prod");
    const synonymsOnProd = synonyms.associateWith("search-prod");
    const analysis = {
      filter: {
        compounds: IndexSettings.dictionaryDecompounderTokenFilter({ wordList: wordsOnProd }),
        synonyms: IndexSettings.synonymGraphTokenFilter({ synonyms: synonymsOnProd, updateable: true }),
      },
      analyzer: {
        // For documents ("analyzer" of a field): nothing that is updateable.
        product_index: { type: "custom", tokenizer: "standard", filter: ["lowercase", "compounds"] },
        // For searches ("search_analyzer" of the field).
        product_search: { type: "custom", tokenizer: "standard", filter: ["lowercase", "synonyms"] },
      },
    };
    new TerraformOutput(this, "product-index-settings", { value: { analysis } });
  }
}
