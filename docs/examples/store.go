// The store that driver.go drives: documents in memory. Put your own database in its place.
package main

import (
	"encoding/json"
	"fmt"
	"maps"
)

type object = map[string]any

// store holds documents by collection and id, as text, so that no caller has a hold on what is stored.
type store map[string]map[string]string

var revision int

// refused is a documented error: the protocol's code for it, and the HTTP status that goes with it.
type refused struct {
	Code    string `json:"code"`
	Status  int    `json:"status"`
	Message string `json:"message"`
}

func (r refused) Error() string { return r.Message }

func (s store) get(collection, id string) (document, error) {
	text, isThere := s[collection][id]
	if !isThere {
		return nil, refused{"not_found", 404, "there is no such document"}
	}
	return decoded[document](text), nil
}

// save lets the id given go before the one in the body. `_rev` belongs to the database.
func (s store) save(collection, id string, body document) object {
	stored := document{}
	maps.Copy(stored, body)
	delete(stored, "_rev")
	stored["_id"], _ = json.Marshal(id)
	if s[collection] == nil {
		s[collection] = map[string]string{}
	}
	s[collection][id] = stored.text()
	revision++
	return object{"id": id, "rev": fmt.Sprint(revision)}
}

func (s store) delete(collection, id string) error {
	_, err := s.get(collection, id)
	delete(s[collection], id)
	return err
}

func (s store) find(collection string, selector document) []document {
	found := []document{}
	for _, text := range s[collection] {
		if one := decoded[document](text); one.matches(selector) {
			found = append(found, one)
		}
	}
	return found
}

// saveMany lets a bad one fail alone.
func (s store) saveMany(collection string, documents []json.RawMessage) []object {
	outcomes := []object{}
	for _, text := range documents {
		body := decoded[document](text)
		if id := decoded[*string](body["_id"]); id == nil {
			outcomes = append(outcomes, object{"ok": false, "id": nil, "error": "_id is missing, or no string"})
		} else if hasLoneSurrogate(text) {
			outcomes = append(outcomes, object{"ok": false, "id": body["_id"], "error": "half of a surrogate pair"})
		} else {
			outcomes = append(outcomes, object{"ok": true, "id": *id, "rev": s.save(collection, *id, body)["rev"]})
		}
	}
	return outcomes
}

func (s store) getMany(collection string, ids []json.RawMessage) map[string]document {
	found := map[string]document{}
	for _, text := range ids {
		id := decoded[string](text)
		found[id], _ = s.get(collection, id)
	}
	return found
}

// deleteMany takes a missing one as deleted; an id that is no Go string is always missing.
func (s store) deleteMany(collection string, ids []json.RawMessage) []object {
	outcomes := []object{}
	for _, text := range ids {
		if !hasLoneSurrogate(text) {
			delete(s[collection], decoded[string](text))
		}
		outcomes = append(outcomes, object{"ok": true, "id": text})
	}
	return outcomes
}
