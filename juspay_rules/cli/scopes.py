"""What judges each file of a run: a validator, and the severities that header rules are given."""

from juspay_rules.validator import Validator

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from juspay_rules.cli.config import Config
    from juspay_rules.overlay import Compiled

    Severities = Mapping[str, str | None]

OF_HEADERS = "headers."
LISTS = ("ignore", "warn", "error")


class Scope:
    """How a file is judged; ``input`` is what it is read as, None: what it looks like; ``headers``
    are the severities of the rules of headers that differ from the policy's."""

    __slots__ = ("headers", "input", "validator")

    def __init__(self, validator: Validator, input_name: str | None, headers: "Severities") -> None:
        self.validator = validator
        self.input = input_name
        self.headers = headers


class Scopes:
    """What holds for each file of a run, each validator made once. Raises ValueError for a name or rule id of the
    command line that does not exist."""

    __slots__ = ("_config", "_options", "_overlay", "_plain", "_validators")

    def __init__(self, options: "argparse.Namespace", config: "Config | None") -> None:
        self._options = options
        self._config = config
        self._validators: dict[object, Validator] = {}
        self._plain: Scope | None = None
        self._overlay: Compiled | None = None
        if config is not None or options.overlay is not None or _of_headers(options):
            from juspay_rules.cli.settings import check_options, overlay_of

            self._overlay = overlay_of(options, config)
            check_options(options, self._overlay)

    def of(self, path: str | None) -> Scope:
        """What judges the file at this path of the configuration."""
        if self._config is None:
            if self._plain is None:
                self._plain = _of_options(self._options, self._overlay)
            return self._plain
        from juspay_rules.cli.settings import settings_of

        chosen = settings_of(self._options, self._config, path, self._overlay)
        key = (tuple(chosen.names.items()), tuple(chosen.severities.items()))
        if key not in self._validators:
            self._validators[key] = chosen.validator()
        headers = {k: v for k, v in chosen.severities.items() if k.startswith(OF_HEADERS)}
        return Scope(self._validators[key], chosen.names.get("input"), headers)


def _of_options(options: "argparse.Namespace", overlay: "Compiled | None") -> Scope:
    names = {k: v for k, v in vars(options).items() if k in ("profile", "policy") and v is not None}
    lists = {
        key: [one for one in getattr(options, key) if not one.startswith(OF_HEADERS)]
        for key in LISTS
    }
    if overlay is None and options.as_of is None:
        validator = Validator(**names, **lists)  # type: ignore[arg-type]  # names are no lists
    else:
        from juspay_rules.cli.settings import dated

        validator = dated({**names, **lists, "overlay": overlay}, options.as_of)
    headers: Severities = {}
    if _of_headers(options):
        from juspay_rules.cli.settings import severities_of

        given = severities_of(vars(options))
        headers = {k: v for k, v in given.items() if k.startswith(OF_HEADERS)}
    return Scope(validator, options.input, headers)


def _of_headers(options: "argparse.Namespace") -> bool:
    return any(one.startswith(OF_HEADERS) for key in LISTS for one in getattr(options, key))
