"""What to write instead of each keyword of JSON Schema that engines do not read alike."""

from collections.abc import Mapping

_IN_PLACE = "write the schema in its place: the two drafts keep definitions under different names"
_AS_CHOICE = 'write anyOf: [{"not": ...}, ...]'
_AS_CONDITION = 'write {"type": "object", "required": [...], "properties": {...}} in an allOf'
_BY_NAME = "name what is allowed with propertyNames, an anyOf of an enum and guarded patterns"
# Why a keyword that JSON Schema has is not among them: what to write instead.
OTHERS: Mapping[str, str] = {
    "const": "write an enum of one member, with its type",
    "format": "leave it out and write a pattern: engines disagree on what a format means",
    "multipleOf": "leave it to rules.json: 19.99 is no multiple of 0.01 in most engines",
    "exclusiveMinimum": "write a not of maximum, which draft-04 reads too",
    "exclusiveMaximum": "write a not of minimum, which draft-04 reads too",
    "additionalProperties": _BY_NAME,
    "unevaluatedProperties": _BY_NAME,
    "dependentRequired": _AS_CONDITION,
    "dependentSchemas": _AS_CONDITION,
    "dependencies": _AS_CONDITION,
    **dict.fromkeys(("if", "then", "else"), _AS_CHOICE),
    "oneOf": "write anyOf, with choices that exclude each other",
    **dict.fromkeys(("$ref", "$dynamicRef", "$recursiveRef"), _IN_PLACE),
    **dict.fromkeys(("$defs", "definitions", "$anchor", "$dynamicAnchor"), _IN_PLACE),
}
UNKNOWN = "leave it out: it is of one draft only, or read differently; rules.json may say it"
