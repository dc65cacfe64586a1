"""An order as it stands in a document: what it holds, and where each of its keys and values is."""

from juspay_rules.violation import ValidationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from juspay_rules.cli.document import Document
    from juspay_rules.cli.inputs.headers import Header
    from juspay_rules.violation import Violation

    Member = tuple[
        int, int, int, int
    ]  # a key's start and end, its value's; offsets in the document
    Note = tuple[int, int, Violation]  # start, end, what is said of it
    Places = Callable[[], Iterable[tuple[str, Member]]]
    Find = Callable[[str], Member | None]  # None: only a look at all of them tells


class Payload:
    """One order, or None where none could be made, and what was noted on the way there.

    ``start`` and ``end`` are offsets in the document; ``path`` says where in it the order stands
    ("", "/2", "/item/0/request/body/raw"). ``unknown`` holds the keys whose values are not in the
    file, and so cannot be judged; ``headers`` those of a request to Juspay that are in it.
    """

    __slots__ = (
        "_find",
        "_members",
        "_places",
        "document",
        "end",
        "headers",
        "notes",
        "order",
        "path",
        "start",
        "unknown",
    )

    def __init__(
        self,
        document: "Document",
        order: "Mapping[str, object] | None",
        span: "tuple[int, int]",
        places: "Places",
        notes: "Iterable[Note]" = (),
        path: str = "",
        find: "Find | None" = None,
    ) -> None:
        self.document = document
        self.order = order
        self.start, self.end = span
        self.notes = list(notes)
        self.path = path
        self.unknown: set[str] = set()
        self.headers: Sequence[Header] = ()
        self._places = places
        self._find = find
        self._members: Mapping[str, Member] | None = None

    def members(self) -> "Mapping[str, Member]":
        """Where each key and its value stand; empty where no order could be made."""
        if self._members is None:
            self._members = {} if self.order is None else dict(self._places())
        return self._members

    def span_of(self, violation: "Violation") -> "tuple[int, int]":
        """What a violation of this order points at: the key where it is unknown, else its value;
        the order's start where the key is missing."""
        key = self._key_of(violation)
        member = None if key is None else self._member(key)
        if member is None:
            return self.start, self.start
        return member[:2] if violation.rule_id == "order.additionalProperties" else member[2:]

    def is_of_unknown(self, violation: "Violation") -> bool:
        """Whether it is about a value, or a key, that is not in the file."""
        key = self._key_of(violation) if self.unknown else None
        if key is None or key not in self.unknown:
            return False
        return violation.rule_id != "order.additionalProperties" or "{{" in key

    def _member(self, key: str) -> "Member | None":
        if self._members is None and self._find is not None:
            found = self._find(key)
            if found is not None:
                return found
        return self.members().get(key)

    def _key_of(self, violation: "Violation") -> str | None:
        if violation.instance_path:
            return violation.instance_path[1:].replace("~1", "/").replace("~0", "~")
        if violation.field is None or not violation.field.startswith("<key of "):
            return None
        # A key that may not be shown has no path: it is one that is called so.
        from juspay_rules.payload import shown

        return next(
            (k for k in sorted(self.members()) if shown(k, None)[0] == violation.field), None
        )


def parsed(
    parse: "Callable[[], dict[str, object]]",
    document: "Document",
    span: "tuple[int, int]",
    places: "Places",
    at: "Callable[[ValidationError], tuple[int, int]]",
    notes: "Iterable[Note]" = (),
    path: str = "",
    find: "Find | None" = None,
) -> Payload:
    """What a parser makes of a body; ``at`` finds what keeps it from becoming an order."""
    try:
        order = parse()
    except ValidationError as error:
        start, end = at(error)
        found = [(start, end, violation) for violation in error.violations]
        return Payload(document, None, span, places, [*notes, *found], path)
    return Payload(document, order, span, places, notes, path, find)


def refusal(rule_id: str) -> "Violation":
    """What to say of a body or a command; the caller's policy decides how severe a warning is."""
    from juspay_rules._generated.body import RULES
    from juspay_rules.violation import Violation

    message, hint = RULES[rule_id]
    return Violation(rule_id, None, "", "error", message, hint)


def unread(
    document: "Document",
    span: "tuple[int, int]",
    rule_id: str,
    notes: "Iterable[Note]" = (),
    path: str = "",
) -> Payload:
    """A payload of which no order could be made, for this reason at this place."""
    return Payload(document, None, span, tuple, [*notes, (*span, refusal(rule_id))], path)
