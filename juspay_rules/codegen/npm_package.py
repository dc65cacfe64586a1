"""generated/npm/: the rules as an npm package, in ES modules and CommonJS, with types.

What is the same for every rule set is written by hand in npm/*.mjs; the profiles are written from
the spec by the same decisions as Python's. Its schemas are those of generated/json_schema/, on one
line each; plan writes both.
"""

from importlib.resources import files

from juspay_rules.codegen import javascript, typescript
from juspay_rules.codegen.javascript import rendered
from juspay_rules.codegen.module import module_name
from juspay_rules.codegen.python import alpha_3_by_alpha_2, country_currencies
from juspay_rules.codegen.spec import Spec
from juspay_rules.rules import POLICIES


def write(spec: Spec) -> dict[str, str]:
    """The text of each file of the package, by its path inside it."""
    modules = _by_hand() | {
        "profiles": rendered("profiles.mjs.j2", spec=spec, profiles=_names(spec)),
        "countries": rendered("countries.mjs.j2", **_countries(spec)),
        "body_rules": _messages(spec, "body", "a body that never became an order"),
        "curl_rules": _messages(spec, "curl", "a curl command"),
    }
    for profile in spec.profiles:
        modules[module_name(profile.name)] = javascript.write(spec, profile)
    package = {f"esm/{name}.mjs": text for name, text in modules.items()}
    package |= {f"cjs/{name}.cjs": javascript.common_js(text) for name, text in modules.items()}
    package["esm/index.d.mts"] = package["cjs/index.d.cts"] = typescript.write(spec)
    package["esm/curl.d.mts"] = rendered("curl.d.ts.j2", ending="mjs")
    package["cjs/curl.d.cts"] = rendered("curl.d.ts.j2", ending="cjs")
    for name in ("package.json", "README.md"):
        package[name] = rendered(f"{name}.j2", spec=spec, policies=POLICIES)
    return package


def _by_hand() -> dict[str, str]:
    """The modules that are the same for every rule set, by name."""
    folder = files("juspay_rules.codegen") / "npm"
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    return {name.removesuffix(".mjs"): texts[name] for name in sorted(texts)}


def _countries(spec: Spec) -> dict[str, object]:
    return {"countries": alpha_3_by_alpha_2(spec), "currencies": country_currencies(spec)}


def _names(spec: Spec) -> list[tuple[str, str]]:
    return [(profile.name, module_name(profile.name)) for profile in spec.profiles]


def _messages(spec: Spec, group: str, about: str) -> str:
    rules = [rule for rule in spec.groups if rule.rule_id.startswith(f"{group}.")]
    return rendered("messages.mjs.j2", rules=rules, about=about)
