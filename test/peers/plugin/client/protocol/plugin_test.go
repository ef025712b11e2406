package protocol

import (
	"context"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"
)

// What Terraform sets for its providers; the script that it starts is named by the test that starts this program.
var (
	handshake = plugin.HandshakeConfig{
		ProtocolVersion:  6,
		MagicCookieKey:   "TF_PLUGIN_MAGIC_COOKIE",
		MagicCookieValue: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
	}
	pluginFile = os.Getenv("PEER_PLUGIN_FILE")
)

const callLimit = 60 * time.Second

// connection hands go-plugin's own gRPC connection to the tests, in place of a client of one service.
type connection struct{ plugin.NetRPCUnsupportedPlugin }

func (connection) GRPCServer(*plugin.GRPCBroker, *grpc.Server) error { return nil }

func (connection) GRPCClient(_ context.Context, _ *plugin.GRPCBroker, conn *grpc.ClientConn) (any, error) {
	return conn, nil
}

// newClient is HashiCorp's own client, set up as Terraform sets it up.
func newClient(versions ...int) *plugin.Client {
	plugins := map[int]plugin.PluginSet{}
	for _, version := range versions {
		plugins[version] = plugin.PluginSet{"provider": connection{}}
	}
	return plugin.NewClient(&plugin.ClientConfig{
		HandshakeConfig:  handshake,
		VersionedPlugins: plugins,
		Cmd:              exec.Command(pluginFile),
		AllowedProtocols: []plugin.Protocol{plugin.ProtocolGRPC},
		AutoMTLS:         true,
		SyncStderr:       os.Stderr,
		Logger:           hclog.New(&hclog.LoggerOptions{Level: hclog.Error, Output: os.Stderr}),
	})
}

// provider is a plugin that runs, and the connection to it.
type provider struct {
	*testing.T
	client  *plugin.Client
	conn    *grpc.ClientConn
	schemas schemas
}

// start runs the plugin until the end of the test.
func start(t *testing.T) *provider {
	t.Helper()
	client := newClient(5, 6)
	t.Cleanup(client.Kill)
	return &provider{T: t, client: client, conn: connect(t, client)}
}

func connect(t *testing.T, client *plugin.Client) *grpc.ClientConn {
	t.Helper()
	protocol, err := client.Client()
	if err != nil {
		t.Fatalf("go-plugin can't start the plugin: %v", err)
	}
	dispensed, err := protocol.Dispense("provider")
	if err != nil {
		t.Fatal(err)
	}
	return dispensed.(*grpc.ClientConn)
}

// configured is a plugin that has its schemas read and is configured from the environment, ready for operations.
func configured(t *testing.T) *provider {
	t.Helper()
	p := start(t)
	p.readSchemas()
	config := p.schemas.Provider.encode(t, values{})
	p.clean(p.call("ValidateProviderConfig", request{"config": config}))
	p.clean(p.call("ConfigureProvider", request{"terraformVersion": "1.11.4", "config": config}))
	return p
}

// endsWithin fails when the process of the plugin is there after the limit.
func (p *provider) endsWithin(limit time.Duration) {
	p.Helper()
	for end := time.Now().Add(limit); !p.client.Exited(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			p.Fatalf("the plugin runs after %v", limit)
		}
	}
}
