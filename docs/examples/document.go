// Documents as the driver holds them: JSON text, so that nothing is lost on the way through Go's own types.
package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"strings"
)

// document keeps its fields as text: no number passes through a double.
type document map[string]json.RawMessage

func (d document) text() string {
	text, _ := json.Marshal(d)
	return string(text)
}

func (d document) matches(selector document) bool {
	for name, value := range selector {
		if d[name] == nil || exact(d[name]) != exact(value) {
			return false
		}
	}
	return true
}

// keep removes what is not named; no names keep all.
func (d document) keep(names []string) {
	maps.DeleteFunc(d, func(name string, _ json.RawMessage) bool {
		return len(names) > 0 && name != "_id" && !slices.Contains(names, name)
	})
}

// scribble changes the document at every level: what is nested is in the text.
func (d document) scribble() {
	for _, text := range d {
		copy(text, bytes.Repeat([]byte("7"), len(text)))
	}
	d["scribbled"] = []byte("true")
}

// decoded is the zero value where the text is no T. Numbers stay text.
func decoded[T any, S string | json.RawMessage](text S) (value T) {
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.UseNumber()
	if decoder.Decode(&value) != nil {
		return *new(T)
	}
	return value
}

var numbers = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|-?\d[-+.eE\d]*`)

// exact is the same text for equal values: 100, 100.0 and 1e2 are one number, and the order of names does not count.
func exact(text json.RawMessage) string {
	sorted, _ := json.Marshal(decoded[any](text))
	return numbers.ReplaceAllStringFunc(string(sorted), func(token string) string {
		if number, isNumber := new(big.Rat).SetString(token); isNumber {
			return number.RatString()
		}
		return token
	})
}

var surrogates = regexp.MustCompile(`\\u[dD][89abAB]..\\u[dD][c-fC-F]|(\\u[dD][89a-fA-F])|\\.`)

// hasLoneSurrogate looks for half a surrogate pair, which Go's strings cannot hold, in the raw text: whole pairs and other
// escapes are passed over, and what the group matches stands alone.
func hasLoneSurrogate(text []byte) bool {
	isAlone := func(match [][]byte) bool { return match[1] != nil }
	return slices.ContainsFunc(surrogates.FindAllSubmatch(text, -1), isAlone)
}
