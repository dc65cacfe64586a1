"""plan(): every generated file, as text, from the texts of schemas/ alone."""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping

from juspay_rules.codegen import (
    catalogue,
    errors,
    header_vectors,
    json_schema,
    npm_package,
    openapi,
    pages,
    parts,
    python,
    raw_values,
    reply_python,
    reply_schema,
    reply_vectors,
    rules_json,
    shapes,
    typed_dicts,
    vectors,
)
from juspay_rules.codegen.dates import on
from juspay_rules.codegen.load import load
from juspay_rules.codegen.module import module_name
from juspay_rules.codegen.releases import check_releases
from juspay_rules.codegen.spec import Spec
from juspay_rules.codegen.subset.schema import check_portable
from juspay_rules.codegen.yaml_file import Json
from juspay_rules.rules import POLICIES


def plan(texts: Mapping[str, str]) -> dict[str, str]:
    """The text of each generated file by its path from the top of the repository.

    ``texts`` are the files of schemas/ by name. Touches no disk. Raises SpecError, or SubsetError
    where no entry of schemas/ is to blame; both are ValueErrors.
    """
    spec = load(texts)
    files = write(spec)
    files["juspay_rules/_generated/pages.json"] = pages.write(spec, texts)
    check_releases(texts, files)
    return files


def write(dated: Spec) -> dict[str, str]:
    """The text of each generated file. Where rules have dates, Python's modules know them, and the
    rest is of the day that the spec names."""
    spec = on(dated, dated.dated)
    files: dict[str, str] = {}
    modules = {"types.py": typed_dicts.write(spec)}
    modules["_generated/__init__.py"] = '"""Generated from schemas/; never edited."""\n'
    modules["_generated/version.py"] = _rendered("version.py.j2", spec=spec)
    modules["_generated/body.py"] = python.write_body(spec)
    modules["_generated/errors.py"] = errors.write(spec)
    modules["_generated/replies.py"] = reply_python.write(spec)
    modules["_generated/countries.py"] = python.write_countries(spec)
    by_profile = vectors.by_profile(spec)
    modules["_generated/catalogue.py"] = catalogue.write(spec, by_profile)
    modules["_generated/shapes.py"] = shapes.write(spec)
    modules["_generated/raw_values.py"] = raw_values.write(spec)
    for profile in spec.profiles:
        modules[f"_generated/{module_name(profile.name)}.py"] = python.write(
            dated, dated.profile(profile.name)
        )
        name = f"_generated/{module_name(profile.name)}_headers.py"
        modules[name] = python.write_headers(spec, profile.name)
        for policy in POLICIES:
            for draft in json_schema.DRAFTS:
                name = json_schema.path_of(profile, policy, draft)
                path = f"generated/json_schema/{name}"
                written = json_schema.write(spec, profile, policy, draft)
                check_portable(spec, profile, written, path)
                files[path] = as_json(written.schema)
                compact = json.dumps(written.schema, separators=(",", ":"))
                files[f"generated/npm/schemas/{name}"] = f"{compact}\n"
        for reply in spec.replies:
            for draft in json_schema.DRAFTS:
                path = f"generated/json_schema/{reply_schema.path_of(profile, reply, draft)}"
                schema = reply_schema.write(spec, profile, reply, draft)
                check_portable(spec, profile, json_schema.Written(schema, {}), path)
                files[path] = as_json(schema)
        rows = by_profile[profile.name]
        files[f"generated/vectors/{profile.name}.json"] = as_vectors(spec, profile.name, rows)
        path = f"generated/openapi/{profile.name}.yaml"
        files[path] = openapi.write(spec, profile, rows)
        rows = header_vectors.write(spec, profile.name)
        path = f"generated/vectors/headers/{profile.name}.json"
        files[path] = as_vectors(spec, profile.name, rows)
    files["generated/vectors/replies.json"] = as_vectors(spec, None, reply_vectors.write(spec))
    files["generated/rules.json"] = as_json(rules_json.write(spec))
    files["juspay_rules/_generated/parts.json"] = parts.write(spec)
    files["generated/rules.schema.json"] = rules_json.write_schema(spec)
    files["generated/README.md"] = _rendered("generated.md.j2", spec=spec, policies=POLICIES)
    files["generated/vectors/README.md"] = _rendered("vectors.md.j2", spec=spec)
    package = npm_package.write(spec)
    files |= {f"generated/npm/{name}": text for name, text in package.items()}
    files |= {f"juspay_rules/{name}": formatted(text) for name, text in modules.items()}
    return files


def formatted(text: str) -> str:
    """The module as the formatter of hand-written code leaves it, whatever is configured here."""
    import ruff  # noqa: F401  # a missing one is told as every other library

    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--line-length", "100", "-"]
    done = subprocess.run(  # noqa: S603  # our own interpreter, our own arguments
        command, input=text, capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


def _rendered(template: str, **names: object) -> str:
    return python.environment().get_template(template).render(**names)


def as_json(content: Json) -> str:
    return json.dumps(content, indent=1, ensure_ascii=True) + "\n"


def as_vectors(spec: Spec, name: str | None, listed: Iterable[vectors.Vector]) -> str:
    """One vector a line, so that a change of one is a change of one line."""
    rows = [json.dumps(vector) for vector in listed]
    profile = {} if name is None else {"profile": name}
    head = json.dumps({"rule_set": spec.version, **profile})[:-1]
    body = ",\n".join(rows)
    return f'{head}, "vectors": [\n{body}\n]}}\n'
