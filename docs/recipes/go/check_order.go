// Command check_order reads a JSON order on standard input and prints "valid", or the rules that it
// breaks. Exit status: 0 valid, 1 rules broken, 2 the input is no JSON or an argument is wrong.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/xeipuuv/gojsonschema"
)

type rule struct {
	ID          string              `json:"id"`
	Message     string              `json:"message"`
	SchemaPaths map[string][]string `json:"schema_paths"`
}

type catalogue struct {
	Profiles map[string]struct {
		Rules []rule `json:"rules"`
	} `json:"profiles"`
}

func stop(message string) {
	fmt.Fprintln(os.Stderr, message)
	os.Exit(2)
}

func readJSON(name string, into interface{}) {
	text, err := os.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		stop("cannot read " + name + ": " + err.Error())
	}
}

// cut returns what stands in a schema at these keys, and nothing beside it.
func cut(schema interface{}, keys []string) interface{} {
	if len(keys) == 0 {
		return schema
	}
	key := strings.NewReplacer("~1", "/", "~0", "~").Replace(keys[0])
	switch node := schema.(type) {
	case map[string]interface{}:
		return map[string]interface{}{key: cut(node[key], keys[1:])}
	case []interface{}:
		var index int
		if _, err := fmt.Sscanf(key, "%d", &index); err == nil && index < len(node) {
			return []interface{}{cut(node[index], keys[1:])}
		}
	}
	stop("no such place: schema and rules.json are of different versions")
	return nil
}

// profileAndPolicy are the last two parts of the schema's $id.
func profileAndPolicy(schema map[string]interface{}) (string, string) {
	id, _ := schema["$id"].(string)
	parts := strings.Split(strings.TrimSuffix(id, ".json"), "/")
	if len(parts) < 2 {
		stop("the schema has no $id that ends with its profile and policy")
	}
	return parts[len(parts)-2], parts[len(parts)-1]
}

func breaks(order gojsonschema.JSONLoader, schema interface{}) bool {
	result, err := gojsonschema.Validate(gojsonschema.NewGoLoader(schema), order)
	if err != nil {
		stop("the engine cannot use the schema: give it the one in draft-07")
	}
	return !result.Valid()
}

func main() {
	if len(os.Args) != 3 {
		stop("usage: check_order SCHEMA.json RULES.json < order.json")
	}
	var schema map[string]interface{}
	var rules catalogue
	readJSON(os.Args[1], &schema)
	readJSON(os.Args[2], &rules)
	body, err := io.ReadAll(os.Stdin)
	// Not the engine's own loader: it ignores what follows a first value and panics on 1e1000000000.
	var content interface{}
	if err != nil || !utf8.Valid(body) || json.Unmarshal(body, &content) != nil {
		stop("standard input is no JSON in UTF-8, or holds a number out of range")
	}
	order := gojsonschema.NewGoLoader(content)

	// The engine's errors do not say where in the schema they arose: ask about each rule by itself.
	profile, policy := profileAndPolicy(schema)
	broken := 0
	for _, rule := range rules.Profiles[profile].Rules {
		for _, path := range rule.SchemaPaths[policy] {
			if breaks(order, cut(schema, strings.Split(path, "/")[1:])) {
				fmt.Println(rule.ID + ": " + rule.Message)
				broken++
				break
			}
		}
	}
	if broken > 0 {
		os.Exit(1)
	}
	if breaks(order, schema) { // only the whole schema has the last word
		stop("refused by no rule: schema and rules.json are of different versions")
	}
	fmt.Println("valid")
}
