"""A page of the site as a browser finds it: its anchors, its links, and what a law asks of it."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "input"}


@dataclass
class Page(HTMLParser):
    """What stands in one page."""

    text: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    tags: Counter[str] = field(default_factory=Counter)
    unsaid: list[str] = field(default_factory=list)
    open_tags: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        self.tags[tag] += 1
        if tag not in VOID:
            self.open_tags.append(tag)
        if "id" in named:
            self.ids.append(named["id"])
        if tag == "a":
            self.links.append(named["href"])
        if tag == "link" or "src" in named:
            self.loaded.append(named.get("href", named.get("src", "")))
        if tag == "script" and "src" not in named and named.get("type") != "application/json":
            self.unsaid.append("a script of its own")
        if tag == "th" and "scope" not in named:
            self.unsaid.append("a th without scope")
        self.unsaid += [name for name in named if name == "style" or name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open_tags.pop() == tag, (tag, self.getpos())
