package protocol

import (
	"maps"
	"os"
	"testing"
)

// The local AWS that the plugin is configured for has one package on one domain.
var (
	domainName = os.Getenv("PEER_DOMAIN_NAME")
	packageID  = os.Getenv("PEER_PACKAGE_ID")
	pair       = domainName + "/" + packageID
)

// given is what is written for an attribute that is required.
var given = values{
	"domain_name":    domainName,
	"package_id":     packageID,
	"s3_bucket_name": os.Getenv("PEER_BUCKET"),
	"s3_key":         os.Getenv("PEER_KEY"),
	"content_sha256": os.Getenv("PEER_SHA256"),
}

// besides is what is written of a type beyond what is required.
var besides = map[string]values{
	"opensearchpackages_package":         {"package_id": packageID},
	"opensearchpackages_package_content": {"package_description": "Test"},
}

// importIDs are those of what is not named by a domain and a package.
var importIDs = map[string]string{"opensearchpackages_package_content": packageID}

// example is a configuration of a resource or a data source that is in order.
func (s schema) example(t *testing.T, typeName string) values {
	t.Helper()
	config := values{}
	for _, attribute := range s.Block.Attributes {
		if !attribute.Required {
			continue
		}
		value, known := given[attribute.Name]
		if !known {
			t.Fatalf("there is no value for %s of %s in world_test.go", attribute.Name, typeName)
		}
		config[attribute.Name] = value
	}
	maps.Copy(config, besides[typeName])
	return config
}

func importIDOf(typeName string) string {
	if id, known := importIDs[typeName]; known {
		return id
	}
	return pair
}
