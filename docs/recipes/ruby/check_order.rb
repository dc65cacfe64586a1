# Reads a JSON order on standard input; prints "valid", or the rules that it breaks.
# Exit status: 0 valid, 1 rules broken, 2 the input is no JSON or an argument is wrong.
require "json"
require "set" # json_schemer 0.2 uses Set and does not load it
require "json_schemer"

TYPES = %w[null boolean integer number string array object].freeze

def stop(message)
  warn message
  exit 2
end

def read_json(name)
  JSON.parse(File.read(name, encoding: "UTF-8"))
rescue SystemCallError, JSON::ParserError => error
  stop("cannot read #{name}: #{error.class}")
end

# The rules of the schema's own profile and policy, by their places in the schema.
def rules_by_path(schema, catalogue)
  profile, policy = schema["$id"].to_s.delete_suffix(".json").split("/").last(2)
  rules = catalogue.dig("profiles", profile, "rules")
  stop("rules.json does not know the profile at the end of the schema's $id") if rules.nil?
  rules.flat_map { |rule| rule["schema_paths"][policy].to_a.map { |path| [path, rule] } }.to_h
end

# The rule whose place is the longest beginning of the error's.
def rule_of(error, rules)
  # The engine names the schema; its keyword is the error's type, but for "type" it names the type.
  keyword = TYPES.include?(error["type"]) ? "type" : error["type"]
  path = "#{error['schema_pointer']}/#{keyword}"
  path = path.rpartition("/").first until path.empty? || rules.key?(path)
  rules[path] || stop("no rule at that place: schema and rules.json are of different versions")
end

stop("usage: ruby check_order.rb SCHEMA.json RULES.json < order.json") unless ARGV.size == 2
schema, catalogue = ARGV.map { |name| read_json(name) }
body = $stdin.read.force_encoding("UTF-8")
begin
  raise JSON::ParserError unless body.valid_encoding?
  order = JSON.parse(body)
rescue JSON::ParserError # its message would quote the body
  stop("standard input is no JSON in UTF-8")
end

rules = rules_by_path(schema, catalogue)
begin
  engine = JSONSchemer.schema(schema)
rescue JSONSchemer::UnsupportedMetaSchema
  stop("the engine does not know this draft: give it the schema in draft-07")
end
broken = engine.validate(order).map { |error| rule_of(error, rules) }.uniq
puts "valid" if broken.empty?
broken.each { |rule| puts "#{rule['id']}: #{rule['message']}" }
exit(broken.empty? ? 0 : 1)
