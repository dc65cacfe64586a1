"""Layouts: the keys of orders that a program builds again and again, and one regex of all their values.

A program writes the same keys in the same order each time. Once a validator has seen a layout often
enough, a regex made of its profile's ``texts`` tells in one pass whether each value is faultless, and
which are in doubt. Names of fields are kept, and no value.
"""

from sys import intern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Container, Iterable, Sequence

    from juspay_rules.explanation import Explanation, Placed
    from juspay_rules.rules import Accept, Order, Profile
    from juspay_rules.violation import Violation

OFTEN = 1000  # making the regex of 44 keys takes about as long as judging so many orders
MOST = 64
MOST_KEYS = 200
LONGEST_KEY = 64
NUL = "\x00"
# Of one character, which Python keeps: what stands in a group is never asked.
DOUBT = "([^\\x00])[^\\x00]*+"
DOUBT_BEHIND = "(\\x00)[^\\x00]*+"


class Layout:
    """Some keys in their order: how often they were seen, and once they are learnt, a regex that
    matches their values with a NUL between two, with a group for each that is in doubt and one for
    what is left; what is said of an order for its keys alone; and what each key stands for."""

    __slots__ = ("fullmatch", "keys", "rows", "said", "times")

    def __init__(self, keys: "Sequence[str]") -> None:
        self.keys = keys
        self.times = 0
        self.fullmatch: Callable[[str], re.Match[str] | None] | None = None
        self.said: tuple[Violation, ...] = ()
        self.rows: tuple[Placed, ...] = ()


class Layouts:
    """The layouts of one validator; values of the fields in ``asked_for`` are always in doubt. Threads may share it: at worst two learn the same."""

    __slots__ = ("_asked_for", "_names", "_profile", "known")

    def __init__(self, profile: "Profile", asked_for: "Container[str]" = ()) -> None:
        self._profile = profile
        self._asked_for = asked_for
        self._names = frozenset(profile.fields)
        self.known: dict[tuple[str, ...], Layout] = {}

    def note(self, order: "Order") -> None:
        """Take in the layout of an order, if each key is a field's: else it may be somebody's text."""
        if len(self.known) == MOST:
            for keys, layout in list(self.known.items()):
                if layout.fullmatch is None:
                    self.known.pop(keys, None)
        if len(self.known) < MOST and len(order) <= MOST_KEYS:
            others = () if self._names.issuperset(order) else set(order) - self._names
            # A subclass of str could carry anything along.
            is_plain = all(type(key) is str for key in order)
            if is_plain and all(self._is_of_a_family(key) for key in others):
                # The very texts that a program has for names: they are found equal at a glance.
                self.known[tuple(order)] = Layout([intern(key) for key in order])

    def learn(self, layout: Layout, order: "Order", explained: "Explanation") -> None:
        """Make the regex of an order's layout, and find what its keys alone break and stand for: the
        layout's own, since the order's may be of a subclass of str.

        Not where a value is no str, since the next order's will be none either."""
        if all(type(value) is str for value in order.values()):
            import re

            layout.said = explained.violations(order, ())
            layout.rows = explained.rows(layout.keys)
            layout.fullmatch = re.compile(self._source(layout.keys)).fullmatch

    def _is_of_a_family(self, key: str) -> bool:
        families = self._profile.families
        return len(key) <= LONGEST_KEY and any(family[0].fullmatch(key) for family in families)

    def _source(self, keys: "Iterable[str]") -> str:
        """A regex of the keys' values with a NUL between two, with a group for each that is not known
        to be faultless, and one for what is left where a value holds a NUL.

        It takes any values: to fail, it would try each in both ways, in exponential time. All but a
        first one that is empty and in doubt: its group would read as one that found nothing.
        """
        texts = self._profile.texts
        values = []
        between, doubt = "", DOUBT
        for key in keys:
            known = () if key in self._asked_for else texts.get(self._accept(key), ())
            # On one level: a choice inside of another takes twice the time.
            ways = [f"{between}{text}" for text in known]
            values.append(f"(?:{'|'.join((*ways, doubt))})")
            between, doubt = "\\x00", DOUBT_BEHIND
        return f"{''.join(values)}(?:(\\x00)(?s:.*+))?"

    def _accept(self, key: str) -> "Accept":
        if key in self._names:
            return self._profile.fields[key][1]
        families = self._profile.families
        return next(family[2] for family in families if family[0].fullmatch(key))
