"""Texts that keep or break what the spec says of a text: lengths, characters, members, a regex."""

import re
from dataclasses import dataclass, replace
from string import printable

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from juspay_rules.rules import WHITE_SPACE
from juspay_rules.testing.demands import Demands

LONGEST_FREE = 40  # where nothing states a greatest length
LONGEST_REPEATED = 8
MOST_TIMES = 4

# Half of a surrogate pair cannot be sent: neither UTF-8 nor parse_json has it.
sendable = st.characters(exclude_categories=["Cs"])


def class_characters(ranges: str) -> str:
    """The ASCII characters that the regex class ``[ranges]`` stands for."""
    compiled = re.compile(f"[{ranges}]")
    return "".join(filter(compiled.match, map(chr, range(0x80))))


def around(least: int, most: int) -> SearchStrategy[int]:
    """Numbers between two limits, the limits and their neighbours often."""
    limits = dict.fromkeys((least, min(least + 1, most), max(most - 1, least), most))
    return st.sampled_from(list(limits)) | st.integers(least, most)


@dataclass(frozen=True, slots=True)
class Plain:
    """Texts of a length between two limits, over some characters (None: any), perhaps with fewer
    for the first, perhaps without white space at the ends."""

    least: int
    most: int
    characters: str | None
    first: str | None
    trimmed: bool

    @property
    def letters(self) -> SearchStrategy[str]:
        """One character."""
        return sendable if self.characters is None else st.sampled_from(self.characters)


def plain_texts(plain: Plain) -> SearchStrategy[str]:
    """A few characters, repeated up to a length: long texts stay cheap to draw and to shrink."""
    few = st.text(plain.letters, min_size=1, max_size=LONGEST_REPEATED)
    firsts = st.just("") if plain.first is None else st.sampled_from(plain.first)

    def repeated(size: int, part: str, first: str) -> str:
        text = (first + part * (size // len(part) + 1))[:size]
        return text.strip(WHITE_SPACE) if plain.trimmed else text

    return st.builds(repeated, around(plain.least, plain.most), few, firsts)


def plain(demands: Demands) -> SearchStrategy[str]:
    """Texts under limits of length and character, or that break one of them."""
    asked = _plain(demands)
    if demands.broken is None:
        return plain_texts(asked)
    keyword, value = demands.broken
    if keyword == "minLength":
        return plain_texts(replace(asked, least=0, most=value - 1, first=None))
    if keyword == "maxLength":
        return plain_texts(replace(asked, least=value + 1, most=2 * value))
    if keyword == "trimmed":
        return _padded(asked)
    if keyword == "starts":
        # Within what else is asked, or anything printable.
        others = sorted(set(asked.characters or printable) - set(class_characters(value)))
        return plain_texts(replace(asked, least=max(asked.least, 1), first="".join(others)))
    return _with_stranger(asked, class_characters(value))


def _plain(demands: Demands) -> Plain:
    classes = [set(class_characters(ranges)) for ranges in demands.keeps("charset")]
    characters = "".join(sorted(set.intersection(*classes))) if classes else None
    starts = demands.keeps("starts")
    least = max(demands.keeps("minLength"), default=0)
    return Plain(
        least=least,
        most=min(demands.keeps("maxLength"), default=least + LONGEST_FREE),
        characters=characters,
        first=class_characters(starts[0]) if starts else None,
        trimmed=bool(demands.keeps("trimmed")),
    )


def _padded(plain: Plain) -> SearchStrategy[str]:
    """White space before, after or on both sides."""
    white = st.text(WHITE_SPACE, min_size=1, max_size=3)
    pairs = st.tuples(st.just(""), white) | st.tuples(white, st.just("")) | st.tuples(white, white)
    return st.builds(lambda text, ends: text.join(ends), plain_texts(plain), pairs)


def _with_stranger(plain: Plain, allowed: str) -> SearchStrategy[str]:
    """A text with one character that is not allowed, in a place that no other demand is about."""
    first = 0 if plain.first is None else 1
    few = replace(plain, least=max(plain.least, first + 1), characters=plain.characters or allowed)

    def put_in(text: str, stranger: str, far: int) -> str:
        place = first + far % (len(text) - first)
        return text[:place] + stranger + text[place + 1 :]

    far = st.integers(0, plain.most)
    return st.builds(put_in, plain_texts(few), _strangers(plain, allowed), far)


def _strangers(plain: Plain, allowed: str) -> SearchStrategy[str]:
    if plain.characters is not None:
        return st.sampled_from(sorted(set(plain.characters) - set(allowed)))
    near = {chr(ord(one) + step) for one in allowed for step in (-1, 1)}
    return st.sampled_from(sorted(near - set(allowed))) | st.characters(
        exclude_categories=["Cs"], exclude_characters=allowed
    )


def members(demands: Demands) -> SearchStrategy[str]:
    """Members of an enum, or texts that are none, near misses among them."""
    known = demands.value("enum")
    refused = {member for members in demands.keeps("notEnum") for member in members}
    if demands.breaks("enum"):
        near = [miss for member in known for miss in _near(member) if miss not in known]
        return st.sampled_from(list(dict.fromkeys(near))) | st.text(sendable).filter(
            lambda text: text not in known
        )
    wanted = demands.value("notEnum") if demands.breaks("notEnum") else known
    return st.sampled_from([one for one in wanted if one in known and one not in refused])


def _near(member: str) -> tuple[str, ...]:
    next_letter = chr(ord(member[-1]) + 1)
    return (
        member.swapcase(),
        member[:-1],
        member + member[-1],
        member[:-1] + next_letter,
        f" {member}",
        f"{member}\n",
    )


def matching(demands: Demands) -> SearchStrategy[str]:
    """Texts that a regex matches whole, within a charset; or that break one of the two."""
    source = demands.value("matches")
    charsets = demands.keeps("charset")
    characters = class_characters(charsets[0]) if charsets else None
    matched = st.from_regex(_narrowed(source, characters), fullmatch=True)
    if demands.broken is None:
        return matched
    if demands.breaks("charset"):
        strangers = sorted(set(printable) - set(class_characters(demands.broken[1])))
        return matched.flatmap(lambda text: st.sampled_from(_let_in(source, text, strangers)))
    letters = sendable if characters is None else st.sampled_from(characters)
    return matched.flatmap(lambda text: st.sampled_from(_cut_short(source, text))) | st.text(
        letters
    ).filter(lambda text: re.fullmatch(source, text) is None)


def _narrowed(source: str, characters: str | None) -> "re.Pattern[str]":
    """A regex of some of the same texts: fewer of them long, since each character is a draw, and
    none with a member of a class that is not among the characters.

    Not the alphabet of from_regex: most versions of Hypothesis refuse a class that goes beyond it.
    """

    def fewer(found: "re.Match[str]") -> str:
        least, most = map(int, found.groups())
        return f"{{{least},{min(most, max(least, MOST_TIMES))}}}"

    def within(found: "re.Match[str]") -> str:
        members = class_characters(found[1])
        return f"[{''.join(re.escape(one) for one in members if one in (characters or members))}]"

    shorter = re.sub(r"\{([0-9]+),([0-9]+)\}", fewer, source)
    return re.compile(re.sub(r"\[((?:[^]\\]|\\.)+)\]", within, shorter))


def _cut_short(source: str, text: str) -> list[str]:
    """The beginnings of the text that match no longer, and the text twice if that does not."""
    tried = (*(text[:size] for size in range(len(text))), text + text)
    return [one for one in tried if re.fullmatch(source, one) is None]


def _let_in(source: str, text: str, strangers: list[str]) -> list[str]:
    """The text with one stranger put in, wherever it matches still."""
    tried = (
        text[:place] + stranger + text[place:]
        for stranger in strangers
        for place in range(len(text) + 1)
    )
    return [one for one in tried if re.fullmatch(source, one)]
