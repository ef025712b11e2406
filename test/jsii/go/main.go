// The word lists of a product search, on the domains that serve it.
package main

import (
	"os"
	"path/filepath"

	"github.com/aws/jsii-runtime-go"
	"github.com/cdktf-opensearch-packages/cdktf-opensearch-packages-go/opensearchpackages"
	aws "github.com/cdktf/cdktf-provider-aws-go/aws/v20/provider"
	"github.com/hashicorp/terraform-cdk-go/cdktf"
)

func main() {
	folder := os.Args[1]
	app := cdktf.NewApp(nil)
	stack := cdktf.NewTerraformStack(app, jsii.String("product-search"))
	cdktf.NewLocalBackend(stack, &cdktf.LocalBackendConfig{Path: jsii.String("terraform.tfstate")})
	aws.NewAwsProvider(stack, jsii.String("aws"), &aws.AwsProviderConfig{Region: jsii.String("us-east-1")})

	bucket := opensearchpackages.NewDictionaryBucket(stack, jsii.String("dictionaries"),
		&opensearchpackages.DictionaryBucketProps{BucketName: jsii.String("acme-product-search-dictionaries")})
	synonyms := opensearchpackages.NewDictionary(stack, jsii.String("synonyms"), &opensearchpackages.DictionaryProps{
		Bucket:      bucket,
		File:        jsii.String(filepath.Join(folder, "synonyms.txt")),
		Format:      opensearchpackages.DictionaryFormat_SOLR_SYNONYMS,
		PackageName: jsii.String("product-synonyms"),
		Description: jsii.String("What shoppers call our products"),
		Lint: &opensearchpackages.LintSettings{
			Analyzer: &opensearchpackages.LintAnalyzer{Chain: jsii.String("standard,lowercase")},
		},
	})
	stopWords := opensearchpackages.NewDictionary(stack, jsii.String("stop-words"), &opensearchpackages.DictionaryProps{
		Bucket:      bucket,
		File:        jsii.String(filepath.Join(folder, "stop-words.txt")),
		Format:      opensearchpackages.DictionaryFormat_STOP_WORDS,
		PackageName: jsii.String("stop-words-en"),
	})

	for _, domain := range []string{"search-prod", "search-staging"} {
		wordsThere := stopWords.AssociateWith(jsii.String(domain), nil)
		synonymsThere := synonyms.AssociateWith(jsii.String(domain), nil)
		synonymsThere.SuppressFinding(&opensearchpackages.FindingSuppression{
			Code:   jsii.String("association-stale"),
			Reason: jsii.String("this domain follows within the hour"),
			Until:  jsii.String("2099-12-31"),
		})
		cdktf.NewTerraformOutput(stack, jsii.String("filters-on-"+domain), &cdktf.TerraformOutputConfig{
			Value: map[string]interface{}{
				"words": opensearchpackages.IndexSettings_StopTokenFilter(
					&opensearchpackages.StopTokenFilterOptions{Stopwords: wordsThere}),
				"synonyms": opensearchpackages.IndexSettings_SynonymGraphTokenFilter(
					&opensearchpackages.SynonymTokenFilterOptions{Synonyms: synonymsThere, Updateable: jsii.Bool(true)}),
			},
		})
	}
	app.Synth()
}
