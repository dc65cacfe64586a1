//! Reads a JSON order on standard input; prints "valid", or the rules that it breaks.
//! Exit status: 0 valid, 1 rules broken, 2 the input is no JSON or an argument is wrong.

use std::collections::{BTreeMap, HashMap};
use std::process::ExitCode;

use serde_json::Value;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let checked = match args.as_slice() {
        [schema, rules] => check(schema, rules),
        _ => Err("usage: check-order SCHEMA.json RULES.json < order.json".to_string()),
    };
    match checked {
        Ok(broken) if broken.is_empty() => {
            println!("valid");
            ExitCode::SUCCESS
        }
        Ok(broken) => {
            for (id, message) in broken {
                println!("{id}: {message}");
            }
            ExitCode::from(1)
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

/// The ids and messages of the rules that the order on standard input breaks.
fn check(schema: &str, rules: &str) -> Result<BTreeMap<String, String>, String> {
    let (schema, catalogue) = (read_json(schema)?, read_json(rules)?);
    let rules = rules_by_path(&schema, &catalogue)?;
    let validator = jsonschema::validator_for(&schema).map_err(|_| "no usable schema")?;
    let order: Value =
        serde_json::from_reader(std::io::stdin()).map_err(|_| "standard input is no JSON")?;
    let mut broken = BTreeMap::new();
    for error in validator.iter_errors(&order) {
        let rule = rule_at(error.schema_path().as_str(), &rules)?;
        broken.insert(text(rule, "id"), text(rule, "message"));
    }
    Ok(broken)
}

/// The rules of the schema's own profile and policy, by their places in the schema.
fn rules_by_path<'a>(
    schema: &Value,
    catalogue: &'a Value,
) -> Result<HashMap<&'a str, &'a Value>, String> {
    let id = text(schema, "$id");
    let mut parts = id.trim_end_matches(".json").rsplit('/');
    let (policy, profile) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let rules = catalogue["profiles"][profile]["rules"]
        .as_array()
        .ok_or("rules.json does not know the profile that the schema's $id ends with")?;
    let mut by_path = HashMap::new();
    for rule in rules {
        for path in rule["schema_paths"][policy]
            .as_array()
            .into_iter()
            .flatten()
        {
            by_path.insert(path.as_str().unwrap_or(""), rule);
        }
    }
    Ok(by_path)
}

/// The rule whose place is the longest beginning of the error's.
fn rule_at<'a>(place: &str, rules: &HashMap<&str, &'a Value>) -> Result<&'a Value, String> {
    let mut path = place;
    loop {
        if let Some(rule) = rules.get(path) {
            return Ok(rule);
        }
        path = match path.rfind('/') {
            Some(end) => &path[..end],
            None => {
                return Err(format!(
                    "no rule at {place}: the two files are of different versions"
                ))
            }
        };
    }
}

fn read_json(name: &str) -> Result<Value, String> {
    let text =
        std::fs::read_to_string(name).map_err(|error| format!("cannot read {name}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("cannot read {name}: {error}"))
}

fn text(node: &Value, key: &str) -> String {
    node[key].as_str().unwrap_or("").to_string()
}
