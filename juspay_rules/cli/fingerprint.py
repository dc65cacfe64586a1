"""A name for a finding that stays when lines move: for baselines, and for platforms that compare two
runs."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from juspay_rules.cli.finding import Finding

SCHEME = "juspayRules/v1"


class Fingerprints:
    """Names the findings of one run, which come in the order of their places.

    A fingerprint is the SHA-256 of the rule id, the file's name from ``root`` on, the place in the
    order (its JSON Pointer, else its field) and a number among equals in that file. It tells nothing
    of a value, of a line, nor of where in the file the order stands: one more order of the same kind
    adds one fingerprint and leaves the others.
    """

    __slots__ = ("_root", "_seen")

    def __init__(self, root: str | None = None) -> None:
        from juspay_rules.cli.source_root import source_root

        self._root = source_root() if root is None else root
        self._seen: dict[tuple[str, str, str], int] = {}

    def of(self, finding: "Finding") -> str:
        """The fingerprint of the next finding, as 64 hexadecimal digits."""
        from hashlib import sha256

        from juspay_rules.cli.source_root import from_root

        violation = finding.violation
        place = violation.instance_path or violation.field or ""
        parts = (violation.rule_id, from_root(finding.file, self._root), place)
        number = self._seen[parts] = self._seen.get(parts, 0) + 1
        content = "\0".join((*parts, str(number)))
        return sha256(content.encode("utf-8", "backslashreplace")).hexdigest()
