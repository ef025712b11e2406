"""The word lists of a product search, on the domains that serve it."""

from collections.abc import Sequence
from pathlib import Path

from cdktf import App, LocalBackend, TerraformOutput, TerraformStack
from cdktf_cdktf_provider_aws.provider import AwsProvider
from cdktf_opensearch_packages import (
    Dictionary,
    DictionaryBucket,
    DictionaryFormat,
    IndexSettings,
    LintAnalyzer,
    LintSettings,
)
from constructs import Construct

# Beside this file, wherever the program is started.
DICTIONARIES = Path(__file__).resolve().parent / "dictionaries"


class ProductSearchStack(TerraformStack):
    """Synonyms and stop words, from the files to every domain."""

    def __init__(self, scope: Construct, id: str, *, bucket_name: str, domains: Sequence[str]) -> None:
        super().__init__(scope, id)
        # A team keeps its state in a remote backend; a relative path keeps this one free of this machine's folders.
        LocalBackend(self, path="terraform.tfstate")
        AwsProvider(self, "aws", region="us-east-1")

        bucket = DictionaryBucket(self, "dictionaries", bucket_name=bucket_name)
        synonyms = Dictionary(
            self,
            "synonyms",
            bucket=bucket,
            file=str(DICTIONARIES / "synonyms.txt"),
            format=DictionaryFormat.SOLR_SYNONYMS,
            package_name="product-synonyms",
            description="What shoppers call our products",
            lint=LintSettings(analyzer=LintAnalyzer(chain="standard,lowercase")),
        )
        stop_words = Dictionary(
            self,
            "stop-words",
            bucket=bucket,
            file=str(DICTIONARIES / "stop-words.txt"),
            format=DictionaryFormat.STOP_WORDS,
            package_name="stop-words-en",
        )

        for domain in domains:
            words_there = stop_words.associate_with(domain)
            synonyms_there = synonyms.associate_with(domain)
            synonyms_there.suppress_finding(
                code="association-stale",
                reason="this domain follows within the hour",
                until="2099-12-31",
            )
            TerraformOutput(
                self,
                f"filters-on-{domain}",
                value={
                    "words": IndexSettings.stop_token_filter(stopwords=words_there),
                    "synonyms": IndexSettings.synonym_graph_token_filter(synonyms=synonyms_there, updateable=True),
                },
            )


app = App()
ProductSearchStack(
    app,
    "product-search",
    bucket_name="acme-product-search-dictionaries",
    domains=["search-prod", "search-staging"],
)
app.synth()
