"""The nearest known name to a misspelt one, in time linear in its length."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST = 80
SHORTEST_GUESS = 5
SHORT_LIST = 10


def folded(name: str) -> str:
    """The name's letters and digits in lower case: returnUrl and return_url fold to the same."""
    return "".join(filter(str.isalnum, name.lower()))


def spellings(names: "Iterable[str]") -> dict[str, str]:
    """Folded names, and each with one character left out, by which nearest looks a name up."""
    found: dict[str, str] = {}
    exact = {folded(name): name for name in names}
    for fold, name in exact.items():
        if len(fold) >= SHORTEST_GUESS:
            for shorter in _one_left_out(fold):
                found.setdefault(shorter, name)
    return found | exact


def nearest(name: str, known: "Mapping[str, str]") -> str | None:
    """The known name that differs by case, punctuation or one slip of a letter; else None.

    A slip is a letter left out, added, replaced, or two changed places. ``known`` is what
    ``spellings`` returns.
    """
    if len(name) > LONGEST:
        return None
    fold = folded(name)
    if fold in known:
        return known[fold]
    if len(fold) < SHORTEST_GUESS:
        return None
    return next((known[short] for short in _one_left_out(fold) if short in known), None)


def one_of(what: str, name: str, known: "Iterable[str]") -> str:
    """The name, if it is known. Raises ValueError with the nearest name, or all of a short list."""
    names = list(known)
    if name in names:
        return name
    if not isinstance(name, str):
        raise ValueError(f"a {what} is a string, not {type(name).__name__}")
    near = nearest(name, spellings(names))
    if near is not None:
        raise ValueError(f"unknown {what} {name!r}: did you mean {near!r}?")
    if len(names) > SHORT_LIST:
        raise ValueError(f"unknown {what} {name!r}: nothing of a similar name exists")
    raise ValueError(f"unknown {what} {name!r}: it is one of {', '.join(names)}")


def _one_left_out(fold: str) -> "Iterable[str]":
    return (fold[:place] + fold[place + 1 :] for place in range(len(fold)))
