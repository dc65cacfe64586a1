<?php
// Reads a JSON order on standard input; prints "valid", or the rules that it breaks.
// Exit status: 0 valid, 1 rules broken, 2 the input is no JSON or an argument is wrong.
require getenv('JSON_SCHEMA_AUTOLOAD') ?: __DIR__ . '/vendor/autoload.php'; // composer's

use JsonSchema\Validator;

function stop(string $message): never
{
    fwrite(STDERR, $message . "\n");
    exit(2);
}

function read_json(string $name): object
{
    $text = @file_get_contents($name);
    $content = $text === false ? null : json_decode($text);
    return is_object($content) ? $content : stop("cannot read $name as JSON");
}

/** What stands in a schema at these keys, and nothing beside it. */
function cut(mixed $schema, array $keys): mixed
{
    if ($keys === []) {
        return $schema;
    }
    $key = array_shift($keys);
    $inner = (is_array($schema) ? $schema[$key] ?? null : $schema->$key ?? null)
        ?? stop('no such place: schema and rules.json are of different versions');
    return is_array($schema) ? [cut($inner, $keys)] : (object) [$key => cut($inner, $keys)];
}

function keys_of(string $pointer): array
{
    $unescape = fn (string $key): string => str_replace(['~1', '~0'], ['/', '~'], $key);
    return array_map($unescape, array_slice(explode('/', $pointer), 1));
}

function breaks(mixed $order, object $schema): bool
{
    $validator = new Validator();
    $validator->validate($order, $schema);
    return !$validator->isValid();
}

if ($argc !== 3) {
    stop('usage: php check_order.php SCHEMA.json RULES.json < order.json');
}
[$schema, $catalogue] = [read_json($argv[1]), read_json($argv[2])];
$order = json_decode(stream_get_contents(STDIN));
if (json_last_error() !== JSON_ERROR_NONE) {
    stop('standard input is no JSON');
}

// The engine's errors do not say where in the schema they arose: ask about each rule by itself.
preg_match('~([^/]+)/([^/]+)[.]json$~', $schema->{'$id'} ?? '', $id);
[, $profile, $policy] = $id ?: stop('the schema has no $id that ends with its profile and policy');
$rules = $catalogue->profiles->$profile->rules ?? stop("rules.json does not know profile $profile");
$broken = [];
foreach ($rules as $rule) {
    foreach ($rule->schema_paths->$policy ?? [] as $path) {
        if (breaks($order, cut($schema, keys_of($path)))) {
            $broken[$rule->id] = $rule->message;
        }
    }
}
// Only the whole schema has the last word.
if ($broken === [] && breaks($order, $schema)) {
    stop('refused by no rule: schema and rules.json are of different versions');
}
echo $broken === [] ? "valid\n" : '';
foreach ($broken as $id => $message) {
    echo "$id: $message\n";
}
exit($broken === [] ? 0 : 1);
