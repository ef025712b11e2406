import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.LocalBackend;
import com.hashicorp.cdktf.LocalBackendConfig;
import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformOutputConfig;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import io.github.cdktf_opensearch_packages.opensearchpackages.Dictionary;
import io.github.cdktf_opensearch_packages.opensearchpackages.DictionaryBucket;
import io.github.cdktf_opensearch_packages.opensearchpackages.DictionaryFormat;
import io.github.cdktf_opensearch_packages.opensearchpackages.FindingSuppression;
import io.github.cdktf_opensearch_packages.opensearchpackages.IndexSettings;
import io.github.cdktf_opensearch_packages.opensearchpackages.LintAnalyzer;
import io.github.cdktf_opensearch_packages.opensearchpackages.LintSettings;
import io.github.cdktf_opensearch_packages.opensearchpackages.PackageAssociation;
import io.github.cdktf_opensearch_packages.opensearchpackages.StopTokenFilterOptions;
import io.github.cdktf_opensearch_packages.opensearchpackages.SynonymTokenFilterOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The word lists of a product search, on the domains that serve it. */
public final class Main {
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    App app = new App();
    TerraformStack stack = new TerraformStack(app, "product-search");
    new LocalBackend(stack, LocalBackendConfig.builder().path("terraform.tfstate").build());
    AwsProvider.Builder.create(stack, "aws").region("us-east-1").build();

    DictionaryBucket bucket =
        DictionaryBucket.Builder.create(stack, "dictionaries").bucketName("acme-product-search-dictionaries").build();
    Dictionary synonyms =
        Dictionary.Builder.create(stack, "synonyms")
            .bucket(bucket)
            .file(folder.resolve("synonyms.txt").toString())
            .format(DictionaryFormat.SOLR_SYNONYMS)
            .packageName("product-synonyms")
            .description("What shoppers call our products")
            .lint(
                LintSettings.builder()
                    .analyzer(LintAnalyzer.builder().chain("standard,lowercase").build())
                    .build())
            .build();
    Dictionary stopWords =
        Dictionary.Builder.create(stack, "stop-words")
            .bucket(bucket)
            .file(folder.resolve("stop-words.txt").toString())
            .format(DictionaryFormat.STOP_WORDS)
            .packageName("stop-words-en")
            .build();

    for (String domain : List.of("search-prod", "search-staging")) {
      PackageAssociation wordsThere = stopWords.associateWith(domain);
      PackageAssociation synonymsThere = synonyms.associateWith(domain);
      synonymsThere.suppressFinding(
          FindingSuppression.builder()
              .code("association-stale")
              .reason("this domain follows within the hour")
              .until("2099-12-31")
              .build());
      Map<String, Object> filters =
          Map.of(
              "words",
              IndexSettings.stopTokenFilter(StopTokenFilterOptions.builder().stopwords(wordsThere).build()),
              "synonyms",
              IndexSettings.synonymGraphTokenFilter(
                  SynonymTokenFilterOptions.builder().synonyms(synonymsThere).updateable(true).build()));
      new TerraformOutput(
          stack, "filters-on-" + domain, TerraformOutputConfig.builder().value(filters).build());
    }
    app.synth();
  }
}
