<?php
// PHP, justinrainbow/json-schema. ../README.md has the protocol.
//
// It knows draft-03 and draft-04 only, and reads what it knows of a newer draft.
require 'JsonSchema/autoload.php';

function say($message)
{
    fwrite(STDOUT, json_encode($message, JSON_INVALID_UTF8_SUBSTITUTE) . "\n");
}

function verdict($schema, $text)
{
    $value = json_decode($text);
    if (json_last_error() !== JSON_ERROR_NONE) {
        return ['refused' => json_last_error_msg()];
    }
    $validator = new JsonSchema\Validator();
    $validator->validate($value, $schema);
    $keyword = function ($error) {
        return ['keyword' => $error['constraint']];
    };
    $errors = array_map($keyword, $validator->getErrors());
    return ['valid' => $validator->isValid(), 'errors' => $errors];
}

set_error_handler(function ($number, $message) {
    throw new ErrorException($message, $number);
});
say(['engine' => 'justinrainbow/json-schema', 'version' => getenv('ENGINE_VERSION')]);
$schema = null;
while (($line = fgets(STDIN)) !== false) {
    $request = json_decode($line);
    try {
        if (isset($request->schema)) {
            $schema = json_decode($request->schema);
            unset($schema->{'$schema'}, $schema->{'$id'}); // it would fetch them
            say(['ready' => true]);
        } else {
            say(verdict($schema, $request->text));
        }
    } catch (Throwable $error) {
        say(['error' => get_class($error) . ': ' . $error->getMessage()]);
    }
}
