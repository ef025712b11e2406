package protocol

import (
	"testing"
)

const errorSeverity = "ERROR"

// An invalid value is an error on its attribute.
func TestInvalidValue(t *testing.T) {
	p := configured(t)
	schema := p.schemas.Resources["opensearchpackages_rollout"]
	config := schema.encode(t, values{"domain_name": "Not A Domain", "package_id": packageID})
	refused := p.call("ValidateResourceConfig", request{"typeName": "opensearchpackages_rollout", "config": config})
	if len(refused.Diagnostics) != 1 || refused.Diagnostics[0].Severity != errorSeverity {
		t.Fatalf("diagnostics: %+v", refused.Diagnostics)
	}
	if steps := refused.Diagnostics[0].Attribute.Steps; len(steps) != 1 || steps[0].AttributeName != "domain_name" {
		t.Errorf("on another attribute: %+v", refused.Diagnostics)
	}
}

// What no Terraform sends is an error, and the plugin goes on.
func TestOddRequests(t *testing.T) {
	p := configured(t)
	rollout := "opensearchpackages_rollout"
	torn := dynamicValue{Msgpack: []byte{0x8f, 0xa2, 'i'}}
	for _, odd := range []struct {
		rpc    string
		fields request
	}{
		{"ReadResource", request{"typeName": "opensearchpackages_none", "currentState": torn}},
		{"ReadDataSource", request{"typeName": "opensearchpackages_none", "config": torn}},
		{"ReadResource", request{"typeName": rollout, "currentState": torn}},
		{"PlanResourceChange", request{"typeName": rollout, "priorState": torn, "config": torn, "proposedNewState": torn}},
		{"ApplyResourceChange", request{"typeName": rollout, "priorState": torn, "plannedState": torn}},
		{"UpgradeResourceState", request{"typeName": rollout, "version": 99, "rawState": request{"json": []byte("{}")}}},
		{"UpgradeResourceState", request{"typeName": rollout, "rawState": request{"json": []byte("{")}}},
		{"ImportResourceState", request{"typeName": rollout, "id": "no pair"}},
	} {
		found := p.call(odd.rpc, odd.fields).Diagnostics
		if len(found) == 0 || found[0].Severity != errorSeverity || found[0].Summary == "" {
			t.Errorf("%s with %v: %+v", odd.rpc, odd.fields, found)
		}
	}
	p.readSchemas()
}
