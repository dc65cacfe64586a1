"""Rules of somebody's own on top of a profile: from the text of an overlay to a profile of the spec,
held to all that the spec itself is held to."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from juspay_rules.codegen import json_schema, python, vectors
from juspay_rules.codegen.checked import META_SCHEMA, checked_overlay
from juspay_rules.codegen.dates import check_dates, on
from juspay_rules.codegen.json_schema import DRAFTS
from juspay_rules.codegen.load import Reader, load_with_reader
from juspay_rules.codegen.overlay_examples import with_true_examples
from juspay_rules.codegen.overlay_file import OverlayReader, Reason
from juspay_rules.codegen.schema_files import shipped
from juspay_rules.codegen.spec import Profile, Spec
from juspay_rules.codegen.subset.integers import check_integers
from juspay_rules.codegen.subset.schema import check_portable
from juspay_rules.codegen.yaml_file import YamlFile
from juspay_rules.rules import POLICIES

COVERS = "rules of your own"


@dataclass(frozen=True, slots=True)
class Overlay:
    """``spec`` is ours, of version ``rule_set``, with the overlay as its last profile. ``loosened``
    and ``dropped`` are ids of the base's rules."""

    spec: Spec
    profile: Profile
    rule_set: str
    reasons: tuple[Reason, ...]
    loosened: tuple[str, ...]
    dropped: tuple[str, ...]
    vectors: tuple[vectors.Vector, ...]

    @property
    def alone(self) -> Spec:
        """The spec with the overlay as its only profile, which is whole and has no base."""
        profile = replace(self.profile, base=None)
        return replace(self.spec, profiles=(profile,), default_profile=profile.name)

    @property
    def today(self) -> Spec:
        """The same on the day that the overlay speaks of."""
        return on(self.alone, self.spec.dated)

    def module(self) -> str:
        """The text of its Python module."""
        return python.write(self.spec, self.profile)


def read_overlay(path: object) -> Overlay:
    """The overlay in a file, on the schemas that come with the package. Raises SpecError; ValueError
    where the file cannot be read."""
    if not isinstance(path, str | os.PathLike):
        raise ValueError(f"an overlay is a file or a written module, not {type(path).__name__}")
    name = os.fspath(path)
    try:
        text = Path(name).read_text(encoding="utf-8")
    except OSError as error:
        raise ValueError(f"cannot read {name}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ValueError(f"cannot read {name}: it is no UTF-8; save it as UTF-8") from None
    return load_overlay(shipped(), name, text)


def load_overlay(texts: Mapping[str, str], name: str, text: str) -> Overlay:
    """The overlay in the text of the file of that name, on the texts of schemas/.

    Raises SpecError with file, line, field and what to write for whatever is wrong with it: names,
    what loosens, examples that are not so, what engines do not read alike.
    """
    file = checked_overlay(name, text, texts[META_SCHEMA])
    return overlaid(file, *load_with_reader(texts))


def overlaid(file: YamlFile, ours: Spec, reader: Reader) -> Overlay:
    """The overlay in a checked file, on the spec. Raises SpecError."""
    own = OverlayReader(ours, reader, file)
    profile = with_true_examples(own.base, own.profile())
    content = own.content
    spec = replace(
        ours,
        version=content["version"],
        id_base=content.get("id_base", f"{ours.id_base}{ours.version}/overlays/"),
        dated=content.get("dated", ours.dated),
        profiles=(*ours.profiles, profile),
        rows=(*ours.rows, *own.rows()),
        documents={**ours.documents, own.name: {"title": content["title"], "covers": COVERS}},
    )
    check_integers(spec)
    check_dates(spec)
    judged = on(spec, spec.dated)
    written = vectors.write(judged, judged.profiles[-1], witnessed=False)
    overlay = Overlay(
        spec=spec,
        profile=profile,
        rule_set=ours.version,
        reasons=tuple(own.reasons),
        loosened=tuple(own.loosened),
        dropped=tuple(own.dropped),
        vectors=tuple(written),
    )
    _check_schemas(overlay)
    return overlay


def _check_schemas(overlay: Overlay) -> None:
    for policy in POLICIES:
        for draft in DRAFTS:
            profile = overlay.today.profiles[0]
            schema = json_schema.write(overlay.today, profile, policy, draft)
            path = json_schema.path_of(profile, policy, draft)
            check_portable(overlay.today, profile, schema, path)
