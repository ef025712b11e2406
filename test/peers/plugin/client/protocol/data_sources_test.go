package protocol

import "testing"

// Every data source is validated and read.
func TestDataSources(t *testing.T) {
	p := configured(t)
	for typeName, schema := range p.schemas.DataSources {
		example := schema.example(t, typeName)
		config := schema.encode(t, example)
		p.clean(p.call("ValidateDataResourceConfig", request{"typeName": typeName, "config": config}))
		state := schema.decode(t, p.clean(p.call("ReadDataSource", request{"typeName": typeName, "config": config})).State)
		if !state.IsFullyKnown() {
			t.Errorf("%s: a read left something unknown: %s", typeName, state)
		}
		for name, value := range example {
			if attribute(t, state, name) != value {
				t.Errorf("%s: a read changed %s: %s", typeName, name, state)
			}
		}
	}
}
