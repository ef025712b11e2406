package protocol

import "os"

// The local AWS that the plugin is configured for has one package on one domain.
var (
	domainName = os.Getenv("PEER_DOMAIN_NAME")
	packageID  = os.Getenv("PEER_PACKAGE_ID")
	pair       = domainName + "/" + packageID
)

// example is a configuration of a resource or a data source that is in order, and the id to import it by.
type example struct {
	config   values
	importID string
}

var onDomain = values{"domain_name": domainName, "package_id": packageID}

var resources = map[string]example{
	"opensearchpackages_rollout":          {onDomain, pair},
	"opensearchpackages_association_gate": {onDomain, pair},
	"opensearchpackages_package_content": {values{
		"package_id":          packageID,
		"package_description": "Test",
		"s3_bucket_name":      os.Getenv("PEER_BUCKET"),
		"s3_key":              os.Getenv("PEER_KEY"),
		"content_sha256":      os.Getenv("PEER_SHA256"),
	}, packageID},
}

var dataSources = map[string]example{
	"opensearchpackages_package":     {config: values{"package_id": packageID}},
	"opensearchpackages_association": {config: onDomain},
	"opensearchpackages_domain":      {config: values{"domain_name": domainName}},
}
