package protocol

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

const callsAtOnce = 200

// Two hundred calls at once are all answered, each with its own answer.
func TestTwoHundredCalls(t *testing.T) {
	p := configured(t)
	var all sync.WaitGroup
	for i := range callsAtOnce {
		all.Add(1)
		go func() {
			defer all.Done()
			p.readSomething(i)
		}()
	}
	all.Wait()
}

// readSomething makes another call for each number, and holds the answer against the question: none may be mixed up.
func (p *provider) readSomething(number int) {
	names := []string{"opensearchpackages_package", "opensearchpackages_association", "opensearchpackages_domain"}
	name := names[number%len(names)]
	schema := p.schemas.DataSources[name]
	config := schema.example(p.T, name)
	var read answer
	if err := p.invoke("ReadDataSource", request{"typeName": name, "config": schema.encode(p.T, config)}, &read); err != nil {
		p.Errorf("call %d: %v", number, err)
		return
	}
	if len(read.Diagnostics) > 0 || read.State == nil {
		p.Errorf("call %d: %+v", number, read)
		return
	}
	state := schema.decode(p.T, read.State)
	for attributeName, value := range config {
		if attribute(p.T, state, attributeName) != value {
			p.Errorf("call %d has the answer of another: %s", number, state)
		}
	}
}

// waiting is a read that has no end of its own for minutes: it waits for a content that nobody uploads.
func (p *provider) waiting() request {
	config := values{"package_id": packageID, "wait_until_available": true, "expected_sha256": strings.Repeat("0", 64)}
	return request{
		"typeName": "opensearchpackages_package",
		"config":   p.schemas.DataSources["opensearchpackages_package"].encode(p.T, config),
	}
}

// StopProvider is answered within a second, and ends what waits.
func TestStopProvider(t *testing.T) {
	p := configured(t)
	ended := make(chan answer, 1)
	waiting := p.waiting()
	go func() {
		var read answer
		if err := p.invoke("ReadDataSource", waiting, &read); err != nil {
			t.Error(err)
		}
		ended <- read
	}()
	select {
	case early := <-ended:
		t.Fatalf("the read did not wait: %+v", early.Diagnostics)
	case <-time.After(time.Second):
	}
	before := time.Now()
	if stopped := p.call("StopProvider", request{}); stopped.Error != "" {
		t.Errorf("StopProvider: %s", stopped.Error)
	}
	if took := time.Since(before); took > time.Second {
		t.Errorf("StopProvider took %v", took)
	}
	select {
	case read := <-ended:
		if len(read.Diagnostics) == 0 {
			t.Error("a read that was stopped says that it succeeded")
		}
	case <-time.After(2 * time.Second):
		t.Error("the read goes on after StopProvider")
	}
}

// A call that the client gives up harms no other.
func TestAbandonedCall(t *testing.T) {
	p := configured(t)
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	sent, received := message(t, "ReadDataSource", p.waiting()), newMessage(t, "tfplugin6.ReadDataSource.Response")
	if code := status.Code(p.conn.Invoke(ctx, path("ReadDataSource"), sent, received)); code != codes.DeadlineExceeded {
		t.Fatalf("the call ended with %s", code)
	}
	p.readSomething(0)
}
