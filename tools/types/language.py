"""The languages: what quicktype is told for each, and how its output is finished."""

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """``name`` is quicktype's; ``serialization`` the library that the field names are written for;
    ``json_name`` finds the JSON name of each field in the output."""

    name: str
    file: str
    options: tuple[str, ...]
    serialization: str
    json_name: str
    finish: Callable[[str], str] = str

    def json_names(self, text: str) -> list[str]:
        """The JSON names of the fields, in their order in the file."""
        return [one[1] or one[2] for one in re.finditer(self.json_name, text)]


def _without_nulls(text: str) -> str:
    """Jackson would send null for each field that is not set, which is no text."""
    changed = text.replace(
        "public class Order {", "@JsonInclude(JsonInclude.Include.NON_NULL)\npublic class Order {"
    )
    assert changed != text, "quicktype writes the class otherwise: mend _without_nulls"
    return changed


LANGUAGES = (
    Language(
        "go",
        "order.go",
        ("--just-types-and-package", "--package", "juspay"),
        "encoding/json",
        r'`json:"([^",]+)(?:,omitempty)?"`()',
    ),
    Language(
        "java",
        "Order.java",
        ("--package", "juspay"),
        "Jackson 2",
        r'@JsonProperty\("([^"]+)"\)\n    public String get()',
        _without_nulls,
    ),
    Language(
        "kotlin",
        "Order.kt",
        ("--framework", "kotlinx", "--package", "juspay"),
        "kotlinx.serialization",
        r'(?m)@SerialName\("([^"]+)"\)\n    val |^    val (\w+): ',
    ),
    Language(
        "swift",
        "Order.swift",
        ("--no-initializers", "--mutable-properties", "--access-level", "public"),
        "Codable",
        r'        case \w+ = "([^"]+)"()',
    ),
    Language(
        "csharp",
        "Order.cs",
        (
            *("--framework", "NewtonSoft", "--features", "attributes-only"),
            *("--csharp-version", "6", "--namespace", "Juspay"),
        ),
        "Newtonsoft.Json",
        r'\[JsonProperty\("([^"]+)"()',
    ),
)
