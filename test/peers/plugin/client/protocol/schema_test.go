package protocol

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

type schemas struct {
	Provider    schema            `json:"provider"`
	Resources   map[string]schema `json:"resourceSchemas"`
	DataSources map[string]schema `json:"dataSourceSchemas"`
}

type schema struct {
	Version int64 `json:"version,string"`
	Block   block `json:"block"`
}

type block struct {
	Attributes []struct {
		Name     string `json:"name"`
		Type     []byte `json:"type"`
		Required bool   `json:"required"`
	} `json:"attributes"`
	BlockTypes []struct {
		TypeName string `json:"typeName"`
		Nesting  string `json:"nesting"`
		Block    block  `json:"block"`
	} `json:"blockTypes"`
}

// values are the attributes that are set; all others are null.
type values map[string]any

type dynamicValue struct {
	Msgpack []byte `json:"msgpack"`
}

func (p *provider) readSchemas() {
	p.Helper()
	if err := p.invoke("GetProviderSchema", request{}, &p.schemas); err != nil {
		p.Fatal(err)
	}
}

// typeOf is the type that terraform-plugin-go's codec is to read and write.
func (b block) typeOf(t *testing.T) tftypes.Object {
	t.Helper()
	types := map[string]tftypes.Type{}
	for _, attribute := range b.Attributes {
		parsed, err := tftypes.ParseJSONType(attribute.Type) //nolint:staticcheck // there is no other
		if err != nil {
			t.Fatalf("%s: %v", attribute.Name, err)
		}
		types[attribute.Name] = parsed
	}
	for _, nested := range b.BlockTypes {
		if nested.Nesting != "SINGLE" {
			t.Fatalf("%s is nested as %s, which this client does not know", nested.TypeName, nested.Nesting)
		}
		types[nested.TypeName] = nested.Block.typeOf(t)
	}
	return tftypes.Object{AttributeTypes: types}
}

// value makes an object of the schema's type.
func (s schema) value(t *testing.T, set values) tftypes.Value {
	t.Helper()
	objectType := s.Block.typeOf(t)
	attributes := map[string]tftypes.Value{}
	for name, attributeType := range objectType.AttributeTypes {
		attributes[name] = tftypes.NewValue(attributeType, set[name])
	}
	return tftypes.NewValue(objectType, attributes)
}

func (s schema) encode(t *testing.T, set values) *dynamicValue {
	t.Helper()
	return encode(t, s.Block.typeOf(t), s.value(t, set))
}

// null is what stands for "there is no such resource".
func (s schema) null(t *testing.T) *dynamicValue {
	t.Helper()
	objectType := s.Block.typeOf(t)
	return encode(t, objectType, tftypes.NewValue(objectType, nil))
}

func encode(t *testing.T, valueType tftypes.Type, value tftypes.Value) *dynamicValue {
	t.Helper()
	encoded, err := tfprotov6.NewDynamicValue(valueType, value)
	if err != nil {
		t.Fatal(err)
	}
	return &dynamicValue{Msgpack: encoded.MsgPack}
}

// decode reads what the plugin answers with HashiCorp's codec.
func (s schema) decode(t *testing.T, from *dynamicValue) tftypes.Value {
	t.Helper()
	if from == nil {
		t.Fatal("the answer has no value")
	}
	value, err := (&tfprotov6.DynamicValue{MsgPack: from.Msgpack}).Unmarshal(s.Block.typeOf(t))
	if err != nil {
		t.Fatalf("terraform-plugin-go can't read the value: %v", err)
	}
	return value
}

// attribute is one attribute of an object, as a string; empty when it is null.
func attribute(t *testing.T, object tftypes.Value, name string) string {
	t.Helper()
	var attributes map[string]tftypes.Value
	var text *string
	if err := object.As(&attributes); err != nil {
		t.Fatal(err)
	}
	if err := attributes[name].As(&text); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if text == nil {
		return ""
	}
	return *text
}
