"""python -m tools.false_alarms: how often order.card-number takes another number for a card's.

Of each kind of number that an order may hold for a good reason, so many are drawn by a seeded
generator, and the share is printed that the rule warns of. One in ten of all digits that begin as an
issuer's do and have as many has a right check digit by chance: nothing in the text tells it from a card.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

from juspay_rules import Validator

DRAWS = 100_000
SEED = 20261129
FIRST_DAY, DAYS = datetime(2000, 1, 1, tzinfo=UTC), 365 * 39
RULE = "order.card-number"
Draw = Callable[[Random], str]


def digits(size: int) -> Draw:
    """So many digits, each as likely as the others."""
    return lambda draws: "".join(draws.choice("0123456789") for _ in range(size))


def epoch(unit: int) -> Draw:
    """Seconds since 1970, in so many parts of one."""
    return lambda draws: str(int(moment(draws).timestamp() * unit) + draws.randrange(unit))


def clock(form: str, parts: int = 0) -> Draw:
    """A day and a time of day, with so many digits of a second's parts."""
    return lambda draws: moment(draws).strftime(form) + (digits(parts)(draws) if parts else "")


def moment(draws: Random) -> datetime:
    """A second of the years 2000 to 2038: late in 2039 the seconds since 1970 begin as Mir's numbers do."""
    return FIRST_DAY + timedelta(days=draws.randrange(DAYS), seconds=draws.randrange(86_400))


def uuid(draws: Random) -> UUID:
    """A random UUID."""
    return UUID(int=draws.getrandbits(128), version=4)


def ean(draws: Random) -> str:
    """Thirteen digits with the check digit of an EAN."""
    number = digits(12)(draws)
    total = sum(int(digit) * (1 + 2 * (place % 2)) for place, digit in enumerate(number))
    return f"{number}{-total % 10}"


KINDS: dict[str, Draw] = {
    **{f"{size} random digits": digits(size) for size in range(13, 20)},
    "epoch, milliseconds": epoch(1_000),
    "epoch, microseconds": epoch(1_000_000),
    "epoch, nanoseconds": epoch(1_000_000_000),
    "yyyymmddhhmmss": clock("%Y%m%d%H%M%S"),
    "the same with milliseconds": clock("%Y%m%d%H%M%S", 3),
    "ddmmyyyyhhmmss": clock("%d%m%Y%H%M%S"),
    "2026-11-29 17:20:21.123456": clock("%Y-%m-%d %H:%M:%S.", 6),
    "UUID": lambda draws: str(uuid(draws)),
    "UUID without hyphens": lambda draws: uuid(draws).hex,
    "UUID as a number": lambda draws: str(uuid(draws).int),
    "telephone, +91 and 10 digits": lambda draws: f"+91 9{digits(9)(draws)}",
    "telephone, +49 and 11 digits": lambda draws: f"+491{digits(10)(draws)}",
    "telephone, 0091 and 10 digits": lambda draws: f"00919{digits(9)(draws)}",
    "12 digits in fours": lambda draws: " ".join(digits(4)(draws) for _ in range(3)),
    "EAN-13": ean,
}


def share(draw: Draw, validator: Validator, count: int = DRAWS) -> float:
    """The share of drawn texts that the rule warns of."""
    draws = Random(SEED)  # the same on every machine, and no secret
    found = 0
    for _ in range(count):
        said = validator.collect_violations({"udf6": draw(draws)})
        found += any(one.rule_id == RULE for one in said)
    return found / count


def main() -> int:
    """Print the share of each kind, in percent."""
    validator = Validator()
    print(f"{RULE} warns of, in percent of {DRAWS:,} drawn:")
    for kind, draw in KINDS.items():
        print(f"  {kind:32} {100 * share(draw, validator):7.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
