"""How one file is judged: the configuration, its entries that fit the file, the command line; of
two the later wins, key by key."""

from juspay_rules.cli.globs import matches
from juspay_rules.spelling import one_of
from juspay_rules.validator import Validator, load_profile

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping
    from typing import Any

    from juspay_rules.cli.config import Config
    from juspay_rules.overlay import Compiled

    Severities = dict[str, str | None]

SEVERITY_OF = {"ignore": None, "warn": "warning", "error": "error"}


class Settings:
    """How a file is judged: names chosen for profile, policy and input, and severities by rule id;
    with which overlay, on which day."""

    __slots__ = ("as_of", "names", "overlay", "severities")

    def __init__(
        self,
        tables: "list[Mapping[str, object]]",
        overlay: "Compiled | None" = None,
        as_of: str | None = None,
    ) -> None:
        self.overlay = overlay
        self.as_of = as_of
        self.names: dict[str, str] = {}
        self.severities: Severities = {}
        for table in tables:
            for key in ("profile", "policy", "input"):
                if table.get(key) is not None:
                    self.names[key] = str(table[key])
            self.severities |= severities_of(table)

    def validator(self) -> Validator:
        """What judges so; a rule that the profile lacks is none to set."""
        names = {key: name for key, name in self.names.items() if key != "input"}
        bare: dict[str, Any] = {**names, "overlay": self.overlay}
        rules = Validator(**bare).rules().rules
        lists = {
            key: [
                rule_id
                for rule_id, given in self.severities.items()
                if given == severity and rule_id in rules
            ]
            for key, severity in SEVERITY_OF.items()
        }
        return dated({**bare, **lists}, self.as_of)


def dated(settings: "Mapping[str, Any]", as_of: str | None) -> Validator:
    """The validator that judges as of a day: of today where rules have dates and no day is named."""
    validator = Validator(**settings, as_of=as_of)
    if as_of is not None or validator.as_of is None:
        return validator
    from datetime import date

    return Validator(**settings, as_of=date.today())


def overlay_of(options: "argparse.Namespace", config: "Config | None") -> "Compiled | None":
    """The overlay of the command line, else of the configuration. Raises ValueError."""
    if options.overlay is None:
        return None if config is None else config.overlay
    from juspay_rules.overlay import Compiled

    return Compiled(options.overlay)


def settings_of(
    options: "argparse.Namespace",
    config: "Config",
    path: str | None,
    overlay: "Compiled | None" = None,
) -> Settings:
    """The settings of the file at this path, or of none in particular."""
    tables = [config.table, *(entry for _, entry in fitting(config, path)), vars(options)]
    return Settings(tables, overlay, options.as_of)


def check_options(options: "argparse.Namespace", overlay: "Compiled | None" = None) -> None:
    """Raise ValueError for a rule id of the command line that no profile has."""
    for key in SEVERITY_OF:
        for rule_id in getattr(options, key):
            problem = settable(rule_id, overlay)
            if problem is not None:
                raise ValueError(problem)


def fitting(config: "Config", path: str | None) -> "Iterator[tuple[int, Mapping[str, object]]]":
    """The entries of per-file, with their numbers, that mean a file."""
    for number, entry in enumerate(config.entries("per-file")):
        if path is not None and matches(str(entry["files"]), path):
            yield number, entry


def severities_of(table: "Mapping[str, object]") -> "Severities":
    """The severity of each rule in the lists of a table. Raises ValueError for a rule in two."""
    severities: Severities = {}
    for key, severity in SEVERITY_OF.items():
        for rule_id in texts(table.get(key, [])):
            if severities.setdefault(rule_id, severity) != severity:
                raise ValueError(f"{rule_id} is given two severities: name it in one place only")
    return severities


def settable(rule_id: str, overlay: "Compiled | None" = None) -> str | None:
    """Why the severity of a rule cannot be set; None: it can."""
    from juspay_rules._generated.body import RULES
    from juspay_rules._generated.version import PROFILES

    known: list[str] = []
    for profile in PROFILES:
        # Most ids are the first profile's: the others are not worth loading then.
        if rule_id not in known:
            known += load_profile(profile).rules
    if overlay is not None and rule_id not in known:
        known += Validator(overlay=overlay).rules().rules
    if rule_id.startswith("headers."):
        from juspay_rules.exchange.headers import load_headers

        known = [one for profile in PROFILES for one in load_headers(profile).rules]
    if rule_id in RULES and rule_id not in known:
        return f"{rule_id} cannot be set: it is said of what is no order"
    try:
        one_of("rule id", rule_id, known)
    except ValueError as error:
        return str(error)
    return None


def expectable(rule_id: str, overlay: "Compiled | None" = None) -> str | None:
    """Why a rule cannot be expected to be broken; None: it can."""
    from juspay_rules._generated.body import RULES

    return None if rule_id in RULES else settable(rule_id, overlay)


def texts(value: object) -> list[str]:
    """A text, or each of a list of them."""
    if isinstance(value, str):
        return [value]
    assert isinstance(value, list)
    return value
