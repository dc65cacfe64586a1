# Ruby, json_schemer. ../README.md has the protocol.
#
# Debian's version knows draft-04 to draft-07 and refuses the "$schema" of 2020-12: such a schema is
# read as draft-07, by its class.
require "set"
require "json"
require "json_schemer"

$stdout.sync = true

def say(message)
  $stdout.write(JSON.generate(message), "\n")
end

def compile(text)
  content = JSON.parse(text)
  content.delete("$schema") unless content["$schema"].include?("draft-07")
  JSONSchemer::Schema::Draft7.new(content)
end

def verdict(schema, text)
  value =
    begin
      JSON.parse(text)
    rescue JSON::ParserError => error
      return { refused: error.message[0, 200] }
    end
  errors = schema.validate(value).map { |error| { keyword: error["type"] } }
  { valid: errors.empty?, errors: errors }
end

say({ engine: "json_schemer", version: JSONSchemer::VERSION })
schema = nil
$stdin.each_line do |line|
  request = JSON.parse(line)
  begin
    if request.key?("schema")
      schema = compile(request["schema"])
      say({ ready: true })
    else
      say(verdict(schema, request["text"]))
    end
  rescue StandardError, SystemStackError => error
    say({ error: "#{error.class}: #{error.message}"[0, 200] })
  end
end
