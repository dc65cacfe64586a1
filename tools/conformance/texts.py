"""python -m tools.conformance.texts: raw JSON texts of orders, and what each must raise.

A seeded generator: the same texts on every machine and every Python. Prints one JSON object a line:
``text``, and either ``refused`` (the rule of the body, or order.type, that ends the reading) or
``raises``: for each policy, ``[rule id, severity]`` of each violation, in order.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from juspay_rules import ValidationError, Validator, Violation, parse_json
from tools.conformance.draws import Draws
from tools.conformance.mutations import MUTATIONS, Order
from tools.conformance.spelling import BREAKS, plain, spelled
from tools.conformance.vocabulary import Vocabulary, vocabulary

PROFILE = "express-checkout-global"
POLICIES = ("documented", "strict")
COUNT = 6000
SEED = 20261129
UNLISTED = "order.additionalProperties"
FAMILY = "metadata[.][A-Za-z0-9_]+:gateway_reference_id"
Raised = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What Python says of a text: ``refused`` is a rule id where no order can be made of it, and
    ``raises`` is empty then. ``in_schema`` is what of it a schema has a place for."""

    text: str
    refused: str | None
    raises: dict[str, Raised]
    in_schema: dict[str, Raised]


def texts(count: int = COUNT, seed: int = SEED) -> tuple[str, ...]:
    """That many texts, each another."""
    words, draws = vocabulary(PROFILE), Draws(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        found[_text(words, draws)] = None
    return tuple(found)


def expectations(found: tuple[str, ...]) -> Iterator[Expectation]:
    """What Python says of each."""
    validators = {policy: Validator(profile=PROFILE, policy=policy) for policy in POLICIES}
    for text in found:
        try:
            order = parse_json(text)
        except ValidationError as error:
            yield Expectation(text, error.violations[0].rule_id, {}, {})
            continue
        told = {policy: one.collect_violations(order) for policy, one in validators.items()}
        raises = {policy: _raised(said) for policy, said in told.items()}
        in_schema = {policy: _raised(with_a_place(said)) for policy, said in told.items()}
        yield Expectation(text, None, raises, in_schema)


def with_a_place(found: Iterable[Violation]) -> list[Violation]:
    """Without what is said of text under a key that no document lists: a schema has a place for its
    name alone, unless it begins as the keys of a family do."""
    said = list(found)
    unlisted = {one.instance_path for one in said if one.rule_id == UNLISTED}
    return [
        one
        for one in said
        if one.instance_path not in unlisted
        or one.rule_id == UNLISTED
        or not one.rule_id.startswith("order.")
        or re.match(FAMILY, one.field or "")
    ]


def _raised(found: Iterable[Violation]) -> Raised:
    return tuple((one.rule_id, one.severity) for one in found)


def _text(words: Vocabulary, draws: Draws) -> str:
    order = _order(words, draws)
    for _ in range(draws.one_of((0, 1, 1, 1, 1, 2, 2, 3, 5))):
        draws.one_of(MUTATIONS)(order, draws, words)
    text = spelled(order, draws) if draws.chance(0.6) else plain(order)
    return draws.one_of(BREAKS)(text, draws) if draws.chance(0.08) else text


def _order(words: Vocabulary, draws: Draws) -> Order:
    """A valid order: what must be there, and a few fields more."""
    keys = list(words.required)
    keys += [draws.one_of(tuple(words.examples)) for _ in range(draws.below(6))]
    return {key: draws.one_of(words.examples[key]) for key in keys}


def main() -> int:
    """Print every text with its expectation."""
    for one in expectations(texts()):
        said = {"raises": one.raises} if one.refused is None else {"refused": one.refused}
        print(json.dumps({"text": one.text, **said}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
