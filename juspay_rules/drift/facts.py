"""The facts of a text: figures, names, codes, and the words that make a rule stricter or looser.

Two texts with the same facts say the same in other words, as far as anything here can tell.
"""

import re
from hashlib import sha256

URL = re.compile(r"https?://[^\s)'\"<>*\]}]+")
NAME = re.compile(r"[A-Za-z]\w*(?:[._:-]\w+)*")
NUMBER = re.compile(r"(?<![\w.-])\d+(?:\.\d+)?(?![\w-]|\.\d)")
SHORT_URL, LONGEST_NAME, LONGEST_NUMBER = 80, 48, 9
TAGS = "- Tags:"
# One word for those that mean the same.
WORDS = {
    **dict.fromkeys(("less", "fewer", "below"), "less"),
    **dict.fromkeys(("more", "greater", "above", "exceed"), "more"),
    **dict.fromkeys(("not", "no", "never", "without", "nor", "cannot", "only"), "not"),
    **dict.fromkeys(("must", "mandatory", "mandatorily", "required"), "must"),
    **dict.fromkeys(("should", "recommend", "recommended"), "should"),
    **dict.fromkeys(("optional", "conditional", "optionally"), "may"),
    **dict.fromkeys(("most", "maximum", "max", "upto"), "most"),
    **dict.fromkeys(("least", "minimum", "min"), "least"),
    **dict.fromkeys(("decimal", "decimals"), "decimals"),
    **{
        word: word
        for word in [
            "true",
            "false",
            "empty",
            "default",
            "alphanumeric",
            "numeric",
            "positive",
            "negative",
            "exactly",
            "query",
            "ip",
            "http",
            "https",
            "fragment",
            "prefix",
            "special",
            "digits",
            "letters",
            "guest",
        ]
    },
}


def facts_of(text: str) -> tuple[str, ...]:
    """The facts, each once, in order of code points."""
    return tuple(sorted({*_tags(text), *_of_words(text), *_of_names(text), *_numbers(text)}))


def digest_of(text: str) -> str:
    """The same for texts that differ in white space, case and punctuation alone."""
    words = " ".join(re.findall(r"\w+", text.casefold()))
    return sha256(words.encode()).hexdigest()[:12]


def _tags(text: str) -> list[str]:
    """What stands after "Tags", word by word: types and presence."""
    found: list[str] = []
    for line in text.split("\n"):
        if line.strip().startswith(TAGS):
            words = re.findall(r"\w+", line.partition(":")[2].casefold())
            found += [f"tag:{word}" for word in words if not word.isdigit()]
    return found


def _of_words(text: str) -> list[str]:
    plain = re.sub(r"n['\u2019]t\b", " not", URL.sub(" ", text.casefold())).replace("up to", "upto")
    return [WORDS[word] for word in re.findall(r"[a-z]+", plain) if word in WORDS]


def _of_names(text: str) -> list[str]:
    """Short addresses; words in capitals; names that hold a digit or a sign inside."""
    urls = [url.rstrip(".,") for url in URL.findall(text)]
    rest = re.sub(r"\S+@\S+", " ", URL.sub(" ", text))
    names = [name for name in NAME.findall(rest) if len(name) <= LONGEST_NAME]
    return [
        *(url for url in urls if len(url) <= SHORT_URL),
        *(name for name in names if _is_code(name)),
    ]


def _is_code(name: str) -> bool:
    if name.isupper():
        return len(name) > 2
    return "_" in name or ":" in name or re.fullmatch(r"[a-z]+[0-9]+", name) is not None


def _numbers(text: str) -> list[str]:
    return [one for one in NUMBER.findall(URL.sub(" ", text)) if len(one) <= LONGEST_NUMBER]
