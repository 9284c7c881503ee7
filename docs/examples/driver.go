// A complete driver for `dbkit conform --exec ./driver`, after `go build -o driver driver.go store.go document.go`: this file
// speaks the protocol. Only replies go to standard output; log to standard error. Go 1.21 or later, nothing to install.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"sync"
)

type request struct {
	Seq        json.RawMessage
	Op, Client string
	Args       arguments
}

type arguments struct {
	Protocol           int
	Collection, ID     string
	Document, Selector document
	Fields             []string
	Limit              uint
	Documents, IDs     []json.RawMessage // As text: not every one is a Go value.
}

// What the database cannot hold is said here, as data; whatever is beyond a limit is refused, never changed.
var hello = json.RawMessage(`{"protocol": 1, "name": "memory", "language": "Go", "limits": {"loneSurrogates": false},
	"capabilities": {"find": true, "ensure_index": true, "save_many": true, "get_many": true, "delete_many": true,
	"open_client": true, "reopen": true, "probe_alias": true, "drop": true, "concurrent": true}}`)

var (
	lock    sync.Mutex // Requests run together, as far as a map allows it.
	data    = store{}
	clients = []string{"", "main"} // Here no more than names; elsewhere each is a connection to the same data.
)

var operations = map[string]func(arguments) (any, error){
	"hello":        greet,
	"get":          func(a arguments) (any, error) { return data.get(a.Collection, a.ID) },
	"save":         func(a arguments) (any, error) { return data.save(a.Collection, a.ID, a.Document), nil },
	"delete":       func(a arguments) (any, error) { return nil, data.delete(a.Collection, a.ID) },
	"list_all":     func(a arguments) (any, error) { return data.find(a.Collection, nil), nil },
	"find":         find,
	"save_many":    func(a arguments) (any, error) { return data.saveMany(a.Collection, a.Documents), nil },
	"get_many":     func(a arguments) (any, error) { return data.getMany(a.Collection, a.IDs), nil },
	"delete_many":  func(a arguments) (any, error) { return data.deleteMany(a.Collection, a.IDs), nil },
	"drop":         func(a arguments) (any, error) { delete(data, a.Collection); return nil, nil },
	"open_client":  openClient,
	"probe_alias":  probeAlias,
	"ensure_index": nothing, // A map needs no index, has no connection to open anew, and is gone with the process.
	"reopen":       nothing,
	"close":        nothing,
}

func greet(a arguments) (any, error) {
	if a.Protocol != 1 {
		return nil, refused{"unsupported", 501, "this driver speaks version 1 of the protocol"}
	}
	return hello, nil
}

func openClient(arguments) (any, error) {
	clients = append(clients, fmt.Sprint("client-", len(clients)))
	return object{"client": clients[len(clients)-1]}, nil
}

func nothing(arguments) (any, error) { return nil, nil }

func find(a arguments) (any, error) {
	found := data.find(a.Collection, a.Selector)
	found = found[:min(uint(len(found)), a.Limit)]
	for _, one := range found {
		one.keep(a.Fields)
	}
	return found, nil
}

// References cannot be seen through JSON: changes what was handed over, and looks whether the store changed.
func probeAlias(a arguments) (any, error) {
	stored := func() document { one, _ := data.get(a.Collection, a.ID); return one }
	leaks := func(handedOver document) bool {
		before := stored().text()
		handedOver.scribble()
		return stored().text() != before
	}
	sent := a.Document.text()
	data.save(a.Collection, a.ID, a.Document)
	report := object{"input": a.Document.text() != sent, "saved": leaks(a.Document), "returned": leaks(stored())}
	id := stored()["_id"]
	for _, one := range data.find(a.Collection, nil) {
		if string(one["_id"]) == string(id) {
			report["listed"] = leaks(one)
		}
	}
	report["found"] = leaks(data.find(a.Collection, document{"_id": id})[0])
	report["many"] = leaks(data.getMany(a.Collection, []json.RawMessage{id})[a.ID])
	return report, nil
}

func perform(line []byte, ask request, problem error) (any, error) {
	lock.Lock()
	defer lock.Unlock()
	operation, isKnown := operations[ask.Op]
	switch {
	case !isKnown:
		return nil, refused{"unsupported", 501, "there is no such operation"}
	case !slices.Contains(clients, ask.Client):
		return nil, refused{"invalid", 400, "there is no such client"}
	case problem != nil: // Such as a limit that is negative or not whole.
		return nil, refused{"invalid", 400, problem.Error()}
	case ask.Op != "save_many" && ask.Op != "delete_many" && hasLoneSurrogate(line):
		return nil, refused{"invalid", 400, "half of a surrogate pair cannot be stored"}
	}
	return operation(ask.Args)
}

func answer(line []byte, ask request, problem error) {
	value, err := perform(line, ask, problem)
	reply := object{"seq": ask.Seq, "ok": err == nil}
	switch failure := err.(type) {
	case nil:
		reply["value"] = value
	case refused:
		reply["error"] = failure
	default: // Not a documented error: no status, but what it was.
		reply["error"] = object{"code": "internal", "type": fmt.Sprintf("%T", failure), "message": failure.Error()}
	}
	text, _ := json.Marshal(reply)
	os.Stdout.Write(append(text, '\n')) // In one piece: another reply may be on its way.
}

func main() {
	input, running := bufio.NewReader(os.Stdin), sync.WaitGroup{}
	for op := ""; op != "close"; {
		line, err := input.ReadBytes('\n')
		if err != nil { // The end of input means close.
			break
		}
		ask := request{Args: arguments{Limit: 10_000}} // What is absent or null keeps its default.
		problem := json.Unmarshal(line, &ask)
		op = ask.Op
		running.Add(1)
		go func() { defer running.Done(); answer(line, ask, problem) }()
	}
	running.Wait()
}
