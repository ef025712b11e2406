package lifecycle

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
)

// The local AWS that the plugin is configured for has one package on one domain.
var (
	domainName = os.Getenv("PEER_DOMAIN_NAME")
	packageID  = os.Getenv("PEER_PACKAGE_ID")
	pair       = domainName + "/" + packageID
	onDomain   = fmt.Sprintf("domain_name = %q\npackage_id = %q", domainName, packageID)
)

// The plugin comes from a filesystem mirror, which Terraform's configuration names.
var external = map[string]resource.ExternalProvider{
	"opensearchpackages": {
		Source:            "terraform.local/cdktf/opensearchpackages",
		VersionConstraint: os.Getenv("PEER_PLUGIN_VERSION"),
	},
}

// The framework runs nothing without TF_ACC, and wants to know where Terraform is; else it would fetch one.
func TestMain(m *testing.M) {
	binary := os.Getenv("OPENSEARCH_PACKAGES_TERRAFORM")
	if binary == "" {
		binary = "terraform"
	}
	found, err := exec.LookPath(binary)
	if err == nil {
		found, err = filepath.Abs(found)
	}
	if err != nil {
		panic(err)
	}
	os.Setenv("TF_ACC", "1")
	os.Setenv("TF_ACC_TERRAFORM_PATH", found)
	os.Exit(m.Run())
}

// A rollout is created with an empty plan after it, refreshed, imported and destroyed.
func TestRollout(t *testing.T) {
	livesItsLife(t, "opensearchpackages_rollout", onDomain, pair)
}

// An association gate is created with an empty plan after it, refreshed, imported and destroyed.
func TestAssociationGate(t *testing.T) {
	livesItsLife(t, "opensearchpackages_association_gate", onDomain, pair)
}

// A package content is created with an empty plan after it, refreshed, imported and destroyed.
func TestPackageContent(t *testing.T) {
	config := fmt.Sprintf(
		"package_id = %q\npackage_description = \"Test\"\ns3_bucket_name = %q\ns3_key = %q\ncontent_sha256 = %q",
		packageID, os.Getenv("PEER_BUCKET"), os.Getenv("PEER_KEY"), os.Getenv("PEER_SHA256"),
	)
	// The service does not tell where it has copied a package from, and has seen no apply of the imported resource.
	livesItsLife(t, "opensearchpackages_package_content", config, packageID, "s3_bucket_name", "s3_key", "content_version")
}

// livesItsLife applies, plans, refreshes, imports and destroys; the framework itself fails when a plan after an apply or
// after a refresh is not empty, and when an import differs from what was applied.
func livesItsLife(t *testing.T, typeName, body, importID string, notRead ...string) {
	t.Helper()
	address := typeName + ".this"
	config := fmt.Sprintf("resource %q \"this\" {\n%s\n}\n", typeName, body)
	test := resource.TestCase{
		ExternalProviders: external,
		Steps: []resource.TestStep{
			{
				Config: config,
				ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
					plancheck.ExpectResourceAction(address, plancheck.ResourceActionCreate),
				}},
				Check: resource.TestCheckResourceAttr(address, "id", importID),
			},
			{RefreshState: true},
			{
				ResourceName:            address,
				ImportState:             true,
				ImportStateId:           importID,
				ImportStateVerify:       true,
				ImportStateVerifyIgnore: notRead,
			},
			{Config: config, PlanOnly: true},
		},
	}
	if len(notRead) == 0 {
		// With an import block the plan has to be empty, which it is not where the configuration says what is not read.
		test.Steps = append(test.Steps, resource.TestStep{
			ResourceName:    address,
			ImportState:     true,
			ImportStateKind: resource.ImportBlockWithID,
			ImportStateId:   importID,
		})
	}
	resource.Test(t, test)
}
