// Go, gojsonschema. ../README.md has the protocol.
//
// It knows draft-04 to draft-07, and is told to read a schema of 2020-12 as draft-07. Its own
// loader ignores what follows the JSON text, so json.Valid goes first.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/xeipuuv/gojsonschema"
)

type request struct{ Schema, Text *string }

type failure struct {
	Keyword string `json:"keyword"`
}

var schema *gojsonschema.Schema
var out = json.NewEncoder(os.Stdout)

func answer(line string) (reply map[string]any) {
	defer func() {
		if cause := recover(); cause != nil {
			reply = map[string]any{"error": fmt.Sprint(cause)}
		}
	}()
	var asked request
	if err := json.Unmarshal([]byte(line), &asked); err != nil {
		return map[string]any{"error": err.Error()}
	}
	if asked.Schema != nil {
		return compile(*asked.Schema)
	}
	if !json.Valid([]byte(*asked.Text)) {
		return map[string]any{"refused": "encoding/json: not valid"}
	}
	result, err := schema.Validate(gojsonschema.NewStringLoader(*asked.Text))
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	failures := []failure{}
	for _, one := range result.Errors() {
		failures = append(failures, failure{one.Type()})
	}
	return map[string]any{"valid": result.Valid(), "errors": failures}
}

func compile(text string) map[string]any {
	loader := gojsonschema.NewSchemaLoader()
	loader.AutoDetect = false
	loader.Draft = gojsonschema.Draft7
	var content map[string]any
	if err := json.Unmarshal([]byte(text), &content); err != nil {
		return map[string]any{"error": err.Error()}
	}
	if !strings.Contains(fmt.Sprint(content["$schema"]), "draft-07") {
		delete(content, "$schema")
	}
	compiled, err := loader.Compile(gojsonschema.NewGoLoader(content))
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	schema = compiled
	return map[string]any{"ready": true}
}

func main() {
	out.Encode(map[string]any{"engine": "gojsonschema", "version": os.Getenv("ENGINE_VERSION")})
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<26)
	for lines.Scan() {
		out.Encode(answer(lines.Text()))
	}
}
