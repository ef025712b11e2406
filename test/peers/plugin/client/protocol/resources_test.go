package protocol

import (
	"encoding/json"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Every resource is validated, planned, applied, read, upgraded, imported and destroyed.
func TestResources(t *testing.T) {
	p := configured(t)
	for typeName, schema := range p.schemas.Resources {
		t.Run(typeName, func(t *testing.T) {
			resource := resource{&provider{t, p.client, p.conn, p.schemas}, typeName, schema}
			resource.livesItsLife()
		})
	}
}

// resource is one type of managed resource, and the calls that Terraform makes for it.
type resource struct {
	*provider
	typeName string
	schema   schema
}

func (r resource) livesItsLife() {
	r.Helper()
	example := r.schema.example(r.T, r.typeName)
	config := r.schema.encode(r.T, example)
	r.clean(r.call("ValidateResourceConfig", request{"typeName": r.typeName, "config": config}))
	made := r.apply(r.schema.null(r.T), config, r.plan(r.schema.null(r.T), config, config))
	r.same("a read after the apply", made, r.read(made))
	r.same("the next plan", made, r.plan(made, config, r.proposed(made, example)))
	r.same("the upgrade of the state that was written", made, r.upgrade(made))
	r.imports(example)
	null := r.schema.null(r.T)
	r.same("what is left", null, r.apply(made, null, r.plan(made, null, null)))
}

func (r resource) plan(prior, config, proposed *dynamicValue) *dynamicValue {
	r.Helper()
	return r.clean(r.call("PlanResourceChange", request{
		"typeName": r.typeName, "priorState": prior, "config": config, "proposedNewState": proposed,
	})).PlannedState
}

// apply holds the result against the plan as Terraform does: whole, known, and what was planned.
func (r resource) apply(prior, config, planned *dynamicValue) *dynamicValue {
	r.Helper()
	state := r.clean(r.call("ApplyResourceChange", request{
		"typeName": r.typeName, "priorState": prior, "config": config, "plannedState": planned,
	})).NewState
	made, expected := r.schema.decode(r.T, state), r.schema.decode(r.T, planned)
	if !made.IsFullyKnown() {
		r.Fatalf("an apply left something unknown: %s", made)
	}
	differences, err := expected.Diff(made)
	if err != nil {
		r.Fatal(err)
	}
	for _, difference := range differences {
		if difference.Value1 != nil && difference.Value1.IsFullyKnown() {
			r.Errorf("planned and applied differ: %s", difference)
		}
	}
	return state
}

func (r resource) read(state *dynamicValue) *dynamicValue {
	r.Helper()
	return r.clean(r.call("ReadResource", request{"typeName": r.typeName, "currentState": state})).NewState
}

// proposed is what Terraform core proposes: what is configured, and what was there where nothing is.
func (r resource) proposed(prior *dynamicValue, config values) *dynamicValue {
	r.Helper()
	var attributes map[string]tftypes.Value
	if err := r.schema.decode(r.T, prior).As(&attributes); err != nil {
		r.Fatal(err)
	}
	for name, value := range config {
		attributes[name] = tftypes.NewValue(attributes[name].Type(), value)
	}
	objectType := r.schema.Block.typeOf(r.T)
	return encode(r.T, objectType, tftypes.NewValue(objectType, attributes))
}

// upgrade gives the state to the plugin as Terraform's state file has it.
func (r resource) upgrade(state *dynamicValue) *dynamicValue {
	r.Helper()
	written := map[string]any{}
	for name, attributeType := range r.schema.Block.typeOf(r.T).AttributeTypes {
		written[name] = nil
		if attributeType.Is(tftypes.String) {
			if text := attribute(r.T, r.schema.decode(r.T, state), name); text != "" {
				written[name] = text
			}
		}
	}
	text, err := json.Marshal(written)
	if err != nil {
		r.Fatal(err)
	}
	return r.clean(r.call("UpgradeResourceState", request{
		"typeName": r.typeName, "version": r.schema.Version, "rawState": request{"json": text},
	})).UpgradedState
}

func (r resource) imports(example values) {
	r.Helper()
	imported := r.clean(r.call("ImportResourceState", request{"typeName": r.typeName, "id": importIDOf(r.typeName)}))
	if len(imported.ImportedResources) != 1 || imported.ImportedResources[0].TypeName != r.typeName {
		r.Fatalf("imported: %+v", imported.ImportedResources)
	}
	live := r.schema.decode(r.T, r.read(imported.ImportedResources[0].State))
	for _, name := range []string{"package_id", "domain_name"} {
		if expected, isText := example[name].(string); isText && attribute(r.T, live, name) != expected {
			r.Errorf("imported with another %s: %s", name, live)
		}
	}
}

func (r resource) same(what string, expected, actual *dynamicValue) {
	r.Helper()
	if before, after := r.schema.decode(r.T, expected), r.schema.decode(r.T, actual); !before.Equal(after) {
		r.Errorf("%s differs:\n%s\n%s", what, before, after)
	}
}
