package protocol

import (
	"context"
	"encoding/json"
	"testing"

	// Has HashiCorp's generated stubs of protocol 6, which it does not export: its messages are found by their names.
	_ "github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
)

const service = "tfplugin6.Provider"

// request is a message of the protocol by the names of its fields in JSON.
type request map[string]any

// answer has the fields of all answers that the tests look at.
type answer struct {
	Diagnostics       []diagnostic  `json:"diagnostics"`
	PlannedState      *dynamicValue `json:"plannedState"`
	NewState          *dynamicValue `json:"newState"`
	State             *dynamicValue `json:"state"`
	UpgradedState     *dynamicValue `json:"upgradedState"`
	ImportedResources []struct {
		TypeName string        `json:"typeName"`
		State    *dynamicValue `json:"state"`
	} `json:"importedResources"`
	Error string `json:"Error"`
}

type diagnostic struct {
	Severity  string `json:"severity"`
	Summary   string `json:"summary"`
	Detail    string `json:"detail"`
	Attribute struct {
		Steps []struct {
			AttributeName string `json:"attributeName"`
		} `json:"steps"`
	} `json:"attribute"`
}

// methods are the RPCs of the service, as HashiCorp's descriptor has them.
func methods(t *testing.T) []protoreflect.MethodDescriptor {
	t.Helper()
	found, err := protoregistry.GlobalFiles.FindDescriptorByName(service)
	if err != nil {
		t.Fatal(err)
	}
	list := found.(protoreflect.ServiceDescriptor).Methods()
	all := make([]protoreflect.MethodDescriptor, list.Len())
	for i := range all {
		all[i] = list.Get(i)
	}
	return all
}

func path(rpc string) string { return "/" + service + "/" + rpc }

func newMessage(t *testing.T, name protoreflect.FullName) proto.Message {
	t.Helper()
	found, err := protoregistry.GlobalTypes.FindMessageByName(name)
	if err != nil {
		t.Fatal(err)
	}
	return found.New().Interface()
}

// message fills HashiCorp's message of the RPC's request.
func message(t *testing.T, rpc string, fields request) proto.Message {
	t.Helper()
	filled := newMessage(t, protoreflect.FullName("tfplugin6."+rpc+".Request"))
	text, err := json.Marshal(fields)
	if err == nil {
		err = protojson.Unmarshal(text, filled)
	}
	if err != nil {
		t.Fatalf("%s: %v", rpc, err)
	}
	return filled
}

// invoke calls an RPC and reads the answer into what target points to.
func (p *provider) invoke(rpc string, fields request, target any) error {
	p.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), callLimit)
	defer cancel()
	response := newMessage(p.T, protoreflect.FullName("tfplugin6."+rpc+".Response"))
	if err := p.conn.Invoke(ctx, path(rpc), message(p.T, rpc, fields), response); err != nil {
		return err
	}
	text, err := protojson.Marshal(response)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, target)
}

// call is invoke for a call that has to be answered, whatever the answer says.
func (p *provider) call(rpc string, fields request) answer {
	p.Helper()
	var answered answer
	if err := p.invoke(rpc, fields, &answered); err != nil {
		p.Fatalf("%s: %v", rpc, err)
	}
	return answered
}

// clean fails when the answer has an error or a warning.
func (p *provider) clean(answered answer) answer {
	p.Helper()
	if len(answered.Diagnostics) > 0 {
		p.Fatalf("unexpected diagnostics: %+v", answered.Diagnostics)
	}
	return answered
}
