package protocol

import (
	"bufio"
	"context"
	"crypto/tls"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/types/known/emptypb"
)

// roleVariable makes this program a client that starts the plugin, tells its process id and waits to be killed.
const roleVariable = "PEER_ROLE"

func TestMain(m *testing.M) {
	if os.Getenv(roleVariable) == "" {
		os.Exit(m.Run())
	}
	client := newClient(6)
	if _, err := client.Client(); err != nil {
		panic(err)
	}
	fmt.Println(client.ReattachConfig().Pid)
	time.Sleep(time.Hour)
}

// The handshake agrees on protocol 6 with AutoMTLS, and the plugin is healthy.
func TestHandshake(t *testing.T) {
	p := start(t)
	if version := p.client.NegotiatedVersion(); version != 6 {
		t.Errorf("negotiated version %d", version)
	}
	protocol, err := p.client.Client()
	if err == nil {
		err = protocol.Ping()
	}
	if err != nil {
		t.Errorf("not healthy: %v", err)
	}
}

// A client that speaks protocol 5 only is refused.
func TestProtocol5(t *testing.T) {
	client := newClient(5)
	t.Cleanup(client.Kill)
	if _, err := client.Client(); err == nil {
		t.Error("the plugin was started for protocol 5")
	}
}

// A client without the certificate is refused, through TLS and in plain text.
func TestWithoutCertificate(t *testing.T) {
	p := start(t)
	for name, stranger := range map[string]credentials.TransportCredentials{
		"plain text": insecure.NewCredentials(),
		"TLS":        credentials.NewTLS(&tls.Config{InsecureSkipVerify: true}),
	} {
		if p.answers(stranger) {
			t.Errorf("a client without the certificate is answered: %s", name)
		}
	}
	p.readSchemas()
}

// answers tells whether another client than go-plugin's gets the schemas.
func (p *provider) answers(transport credentials.TransportCredentials) bool {
	p.Helper()
	address := p.client.ReattachConfig().Addr.String()
	stranger, err := grpc.NewClient(address, grpc.WithTransportCredentials(transport))
	if err != nil {
		p.Fatal(err)
	}
	defer stranger.Close()
	ctx, cancel := context.WithTimeout(context.Background(), callLimit)
	defer cancel()
	sent, received := message(p.T, "GetProviderSchema", request{}), newMessage(p.T, "tfplugin6.GetProviderSchema.Response")
	return stranger.Invoke(ctx, path("GetProviderSchema"), sent, received) == nil
}

// Shutdown is answered, and ends the process.
func TestShutdown(t *testing.T) {
	p := start(t)
	if err := p.conn.Invoke(context.Background(), "/plugin.GRPCController/Shutdown", &emptypb.Empty{}, &emptypb.Empty{}); err != nil {
		t.Errorf("Shutdown is not answered before the end: %v", err)
	}
	p.endsWithin(2 * time.Second)
}

// Shutdown ends the process while a call waits, before go-plugin would kill it.
func TestShutdownWhileACallWaits(t *testing.T) {
	p := configured(t)
	sent, received := message(t, "ReadDataSource", p.waiting()), newMessage(t, "tfplugin6.ReadDataSource.Response")
	ended := make(chan error, 1)
	go func() { ended <- p.conn.Invoke(context.Background(), path("ReadDataSource"), sent, received) }()
	select {
	case early := <-ended:
		t.Fatalf("the read did not wait: %v", early)
	case <-time.After(time.Second):
	}
	p.killedGently()
	if err := <-ended; err == nil {
		t.Error("a read that was cut off says that it succeeded")
	}
}

// go-plugin's Kill ends the process without having to kill it.
func TestKill(t *testing.T) {
	p := start(t)
	p.killedGently()
}

// killedGently fails when go-plugin had to use force: it does two seconds after it has asked.
func (p *provider) killedGently() {
	p.Helper()
	before := time.Now()
	p.client.Kill()
	if took := time.Since(before); took > 1900*time.Millisecond {
		p.Errorf("the plugin took %v to end", took)
	}
	if !p.client.Exited() {
		p.Error("the plugin runs after Kill")
	}
}

// A client that is killed leaves no plugin behind.
func TestKilledClient(t *testing.T) {
	client := exec.Command(os.Args[0])
	client.Env = append(os.Environ(), roleVariable+"=client")
	output, err := client.StdoutPipe()
	if err == nil {
		err = client.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	pid := strings.TrimSpace(line)
	if !runs(pid) {
		t.Fatalf("the plugin %s does not run", pid)
	}
	_ = client.Process.Kill()
	_ = client.Wait()
	for end := time.Now().Add(5 * time.Second); runs(pid); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("the plugin %s runs without its client", pid)
		}
	}
}

// runs is false too for a process that has ended and that nobody has asked for yet.
func runs(pid string) bool {
	state, err := exec.Command("ps", "-o", "stat=", "-p", pid).Output()
	return err == nil && !strings.HasPrefix(strings.TrimSpace(string(state)), "Z")
}
