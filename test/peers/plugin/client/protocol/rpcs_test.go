package protocol

import (
	"context"
	"slices"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/encoding/gzip"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/known/emptypb"
)

// What Terraform needs of a provider that has resources and data sources. It does without the others.
var answered = []string{
	"GetProviderSchema", "ValidateProviderConfig", "ValidateResourceConfig", "ValidateDataResourceConfig",
	"UpgradeResourceState", "ConfigureProvider", "ReadResource", "PlanResourceChange", "ApplyResourceChange",
	"ImportResourceState", "ReadDataSource", "StopProvider",
}

// Every RPC of the protocol is answered, or is Unimplemented.
func TestEveryRPC(t *testing.T) {
	p := start(t)
	for _, method := range methods(t) {
		expected := codes.Unimplemented
		if slices.Contains(answered, string(method.Name())) {
			expected = codes.OK
		}
		if code := status.Code(p.callEmpty(method)); code != expected {
			t.Errorf("%s is answered with %s, not %s", method.Name(), code, expected)
		}
	}
}

func (p *provider) callEmpty(method protoreflect.MethodDescriptor) error {
	p.Helper()
	if !method.IsStreamingServer() {
		return p.invoke(string(method.Name()), request{}, &answer{})
	}
	ctx, cancel := context.WithTimeout(context.Background(), callLimit)
	defer cancel()
	stream, err := p.conn.NewStream(ctx, &grpc.StreamDesc{ServerStreams: true}, path(string(method.Name())))
	if err != nil {
		return err
	}
	return stream.RecvMsg(&emptypb.Empty{})
}

// An RPC of the future is Unimplemented.
func TestUnknownRPC(t *testing.T) {
	p := start(t)
	for _, unknown := range []string{path("OfTheFuture"), "/tfplugin7.Provider/GetProviderSchema", "/plugin.GRPCStdio/None"} {
		err := p.conn.Invoke(context.Background(), unknown, &emptypb.Empty{}, &emptypb.Empty{})
		if status.Code(err) != codes.Unimplemented {
			t.Errorf("%s: %v", unknown, err)
		}
	}
}

// A compressed message is Unimplemented, and the plugin goes on.
func TestCompressedMessage(t *testing.T) {
	p := start(t)
	// Not an empty message: grpc-go would not compress it.
	sent := message(t, "ImportResourceState", request{"typeName": "opensearchpackages_rollout", "id": pair})
	err := p.conn.Invoke(
		context.Background(), path("ImportResourceState"), sent, &emptypb.Empty{}, grpc.UseCompressor(gzip.Name),
	)
	if status.Code(err) != codes.Unimplemented {
		t.Errorf("a compressed message: %v", err)
	}
	p.readSchemas()
}

// Fields of the future are ignored.
func TestUnknownFields(t *testing.T) {
	p := configured(t)
	schema := p.schemas.Resources["opensearchpackages_rollout"]
	sent := message(t, "ValidateResourceConfig", request{
		"typeName": "opensearchpackages_rollout",
		"config":   schema.encode(t, schema.example(p.T, "opensearchpackages_rollout")),
	})
	// Field 500: a varint, and field 501: a text.
	sent.ProtoReflect().SetUnknown(protoreflect.RawFields{0xa0, 0x1f, 0x07, 0xaa, 0x1f, 0x02, 'h', 'i'})
	received := newMessage(t, "tfplugin6.ValidateResourceConfig.Response")
	if err := p.conn.Invoke(context.Background(), path("ValidateResourceConfig"), sent, received); err != nil {
		t.Fatal(err)
	}
	if proto.Size(received) != 0 {
		t.Errorf("unexpected: %v", received)
	}
}
