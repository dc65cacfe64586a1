"""Each construct of a regex outside of the portable subset is refused, by name; its portable twin is
not."""

import re
from collections.abc import Mapping

import pytest
import re2
import regress

from juspay_rules.codegen.load import load
from juspay_rules.codegen.subset.errors import SubsetError
from juspay_rules.codegen.subset.regex import DEPTH
from juspay_rules.codegen.subset.use import USES
from juspay_rules.codegen.yaml_file import SpecError
from tests.test_codegen import ORDER, SETS

DEEP = DEPTH + 1

# keyword, regex, what the error says, the same in the subset (None: there is no such thing).
REGEXES: list[tuple[str, str, str, str | None]] = [
    ("matches", r"a\d", r"\d at character 2 of a\d is outside of the portable subset; write [0-9]", "a[0-9]"),
    ("matches", r"\D", "; write [^0-9]", "[^0-9]"),
    ("matches", r"\w", "; write [A-Za-z0-9_]", "[A-Za-z0-9_]"),
    ("matches", r"\W", "; write [^A-Za-z0-9_]", "[^A-Za-z0-9_]"),
    ("matches", r"\s", r"; write [\x09-\x0d ]", r"[\x09-\x0d ]"),
    ("matches", r"\S", r"; write [^\x09-\x0d ]", r"[^\x09-\x0d ]"),
    ("matches", r"[\d]", r"\d at character 2 of [\d] is outside of the portable subset; write 0-9", "[0-9]"),
    ("matches", r"[\w@]", "; write A-Za-z0-9_", "[A-Za-z0-9_@]"),
    ("matches", r"[\s]", r"; write \x09-\x0d and a space", r"[\x09-\x0d ]"),
    ("matches", r"[\S]", "name the characters that it stands for", "[!-~]"),
    ("matches", r"\bcard", r"\b at character 1 of", None),
    ("matches", r"card\B", r"\B at character 5 of", None),
    ("matches", r"[\b]", r"; write \x08", r"[\x08]"),
    ("matches", "a.b", r". at character 2 of a.b is outside of the portable subset; write \. or [.] for a dot", "a[.]b"),
    ("matches", r"\p{L}+", r"\p{L} at character 1", "[A-Za-z]+"),
    ("matches", r"[\p{L}]", r"\p{L} at character 2", "[A-Za-z]"),
    ("matches", r"\PL", r"\P at character 1", "[^A-Za-z]"),
    ("matches", r"\u0041", r"\u0041 at character 1 of \u0041 is outside of the portable subset; write [\x41]", r"[\x41]"),
    ("matches", r"[\u{2d}]", r"\u{2d} at character 2 of [\u{2d}] is outside of the portable subset; write \x2d", r"[\x2d]"),
    ("matches", r"[\u00e9]", r"\u00e9 at character 2", None),
    ("matches", r"\x41", r"; write [\x41]", r"[\x41]"),
    ("matches", r"[\x80]", r"\x80 at character 2", r"[\x7f]"),
    ("matches", r"\xff", r"\xff at character 1", None),
    ("matches", r"[\xg]", r"\x at character 2", r"[\x0a]"),
    ("matches", "caf\u00e9", "U+00E9 at character 4", "cafe"),
    ("matches", "[a-\u00e9]", "U+00E9 at character 4", "[a-z]"),
    ("matches", "a\nb", r"is outside of the portable subset; write \x0a in a class", r"a[\x0a]b"),
    ("matches", "[\x7f]", r"U+007F at character 2", r"[\x7f]"),
    ("matches", r"a\n", r"; write [\x0a]", r"a[\x0a]"),
    ("matches", r"[\t]", r"; write \x09", r"[\x09]"),
    ("matches", r"\0", r"; write [\x00]", r"[\x00]"),
    ("matches", "(?=a)b", "(?= (a look-ahead) at character 1", None),
    ("matches", "(?!a)b", "(?! (a negative look-ahead)", "[^a]b"),
    ("matches", "(?<=a)b", "(?<= (a look-behind)", "ab"),
    ("matches", "(?<!a)b", "(?<! (a negative look-behind)", "[^a]b"),
    ("matches", r"(a)\1", "( (a group that captures) at character 1", "aa"),
    ("matches", r"a\1", r"\1 at character 2 of a\1 is outside of the portable subset; write once more what it refers to", "aa"),
    ("matches", r"a\k<n>", r"\k at character 2", "aa"),
    ("matches", "(?P<n>a)", "(?P< (a named group) at character 1", "(?:a)"),
    ("matches", "(?<n>a)", "(?< (a named group)", "(?:a)"),
    ("matches", "(?'n'a)", "(?' (a named group)", "(?:a)"),
    ("matches", "a(?P=n)", "(?P= (a back-reference)", "aa"),
    ("matches", "(?i)get", "(? (inline flags) at character 1 of (?i)get is outside of the portable subset; leave them out; for either case write [Aa]", "[Gg][Ee][Tt]"),
    ("matches", "a(?s:b)", "(? (inline flags) at character 2", "a(?:b)"),
    ("matches", "(?#why)a", "(?# (a comment)", "a"),
    ("matches", "(?(1)a|b)", "(?( (a condition)", "(?:a|b)"),
    ("matches", "(?|a|b)", "(?| (a branch reset)", "(?:a|b)"),
    ("matches", "(?>a+)b", "(?> (an atomic group)", "(?:a+)b"),
    ("matches", "(a)", "; write (?:", "(?:a)"),
    ("matches", r"\Aa", r"\A at character 1", "a"),
    ("matches", r"a\z", r"\z at character 2", "a"),
    ("matches", r"a\Z", r"\Z at character 2", "a"),
    ("matches", "a++", "++ at character 3 of a++ is outside of the portable subset; leave out the last +", "a+"),
    ("matches", "a{2}+", "{2}+ at character 5", "a{2}"),
    ("matches", "a+?b", "+? at character 3", "a+b"),
    ("matches", "a**", "** at character 3", "a*"),
    ("matches", "a{2}{3}", "{2}{ at character 5", "(?:a{2}){3}"),
    ("matches", "*a", "* at character 1", "[*]a"),
    ("matches", "?", "? at character 1", "[?]"),
    ("matches", "(?:+)", "+ at character 4", r"(?:\+)"),
    ("matches", "a{1001}", "{1001}, 1001 times at character 2", "a{1000}"),
    ("matches", "a{0,1001}", "{0,1001}, 1001 times at character 2", "a{0,1000}"),
    ("matches", "a{1001,}", "{1001,}, 1001 times at character 2", "a{1000,}"),
    ("matches", f"a{{{'9' * 5000}}}", "1001 times", "a{9}"),
    ("matches", "(?:a{40}b){26}", "{26}, 1040 times at character 11", "(?:a{40}b){25}"),
    ("matches", "(?:(?:a{2,}){1,30}){40,}", "{40,}, 2400 times", "(?:(?:a{2,}){0,10}){40,}"),
    ("matches", "a{3,1}", "{3,1} at character 2 of a{3,1} is outside of the portable subset; put the smaller number first", "a{1,3}"),
    ("matches", "a{,3}", "{ at character 2", "a{0,3}"),
    ("matches", "{", "{ at character 1 of { is outside of the portable subset; a count is {2}", "[{]"),
    ("matches", "a}", "} at character 2", "a[}]"),
    ("matches", "]", "] at character 1", r"\]"),
    ("matches", "(?:a|b)*", "a group with | and * behind it at character 1", "[ab]*"),
    ("matches", "(?:a|b)+", "a group with | and + behind it at character 1", "(?:a|b){1,20}"),
    ("matches", "x(?:y(?:a|b)?z){2,}", "a group with | and {2,} behind it at character 2", "x(?:y[ab]?z){2,}"),
    ("matches", "[[:alpha:]]", "[: at character 2 of [[:alpha:]] is outside of the portable subset; name the characters: A-Za-z for alpha", "[A-Za-z]"),
    ("matches", "[:digit:]", "[:digit:] at character 1", "[0-9]"),
    ("matches", "[.a.]", "[.a.] at character 1", "[.a]"),
    ("matches", "[a[]", r"[ at character 3 of [a[] is outside of the portable subset; write \x5b", r"[a\x5b]"),
    ("matches", r"\@", r"\@ at character 1 of \@ is outside of the portable subset; leave out the backslash", "@"),
    ("matches", r"a\-", r"\- at character 2", "a-"),
    ("matches", r"a\_", r"\_ at character 2", "a_"),
    ("matches", r"\?", r"; write [?]", "[?]"),
    ("matches", r"\(", "; write [(]", "[(]"),
    ("matches", r"\$", r"; write [\x24]", r"[\x24]"),
    ("matches", r"\^", r"; write [\x5e]", r"[\x5e]"),
    ("matches", r"\\", r"; write [\x5c]", r"[\x5c]"),
    ("matches", "a\\", r"\ at character 2 of a\ is outside of the portable subset; write [\x5c]", r"a[\x5c]"),
    ("matches", r"\Q", r"\Q at character 1", "Q"),
    ("matches", r"[a\.]", "; leave out the backslash", "[a.]"),
    ("matches", r"[a\]]", r"; write \x5d", r"[a\x5d]"),
    ("matches", r"[a\-]", r"\- at character 3 of [a\-] is outside of the portable subset; put the dash last", "[a-]"),
    ("matches", r"[\q]", "name the characters", "[q]"),
    ("matches", "[\\", r"\ at character 2", r"[\x5c]"),
    ("matches", "[-a]", "- at character 2 of [-a] is outside of the portable subset; put the dash last in its class", "[a-]"),
    ("matches", "[a-c-e]", "- at character 5", "[a-ce-]"),
    ("matches", "[+--]", "- at character 3", r"[+-\x2d]"),
    ("matches", "[z-a]", "the range z-a at character 2", "[a-z]"),
    ("matches", r"[b\x62-a]", r"the range \x62-a at character 3", r"[b\x61-b]"),
    ("matches", "[$]", r"$ at character 2 of [$] is outside of the portable subset; write \x24", r"[\x24]"),
    ("matches", "[a&&b]", "&& at character 3", "[a&b]"),
    ("matches", "[a||b]", "|| at character 3", "[a|b]"),
    ("matches", "[a~~b]", "~~ at character 3", "[a~b]"),
    ("matches", "[]", "an empty class at character 1", "[a]"),
    ("matches", "[^]", "an empty class at character 1", "[^a]"),
    ("matches", "a[b", "[ without its ] at character 2", "a[b]"),
    ("matches", "a[b-", "[ without its ] at character 2", "a[b-]"),
    ("matches", "(?:a", "(?: without its ) at character 1", "(?:a)"),
    ("matches", "a)", ") at character 2", "a[)]"),
    ("matches", "(?:a|)", "an empty choice at character 6", "(?:a)?"),
    ("matches", "(?:)", "an empty choice at character 4", "a"),
    ("matches", "(?:" * DEEP + "a" + ")" * DEEP, f"a group {DEEP} deep", "(?:" * 100 + "a" + ")" * 100),
    ("matches", "^a", "^ at character 1 of ^a is outside of the portable subset; leave it out: the whole value", "a"),
    ("matches", "a$", "$ at character 2 of a$ is outside of the portable subset; leave it out: the whole value", "a"),
    ("matches", r"a(?:[\x0a]|$)", "$ at character 12", "a"),
    ("matches", "a|b|c", "| outside of every group at character 2", "(?:a|b|c)"),
    ("forbids", "a|b", "| outside of every group at character 2", "(?:a|b)"),
    ("family", "udf[0-9]|x", "| outside of every group at character 9", "(?:udf[0-9]|x)"),
    ("family", "^udf", "^ at character 1", "udf"),
    ("excludes", "a^b", "^ at character 2 of a^b is outside of the portable subset; it stands first or nowhere", "^b"),
    ("excludes", "(?:^|a)b", "^ at character 4", "ab"),
    ("excludes", "^a|b", "| beside an anchor at character 3", "^(?:a|b)"),
    ("excludes", r"[|]a|b$", "| beside an anchor at character 5", r"(?:[|]a|b)(?:[\x0a]|$)"),
    ("excludes", "a$", r"$ at character 2 of a$ is outside of the portable subset; end with (?:[^ -~]|$)", r"a(?:[^ -~]|$)"),
    ("excludes", "^$", "$ at character 2", "^a"),
    ("excludes", "a$b", "$ at character 2", "ab"),
    ("excludes", "(?:a|$)", "$ at character 6", r"(?:[^a]|$)"),
    ("excludes", r"(?:a|x(?:[ ]|$))", "$ at character 14", r"(?:a|x(?:[/\x0a]|$))"),
    ("excludes", r"(?:[\x0a]+|$)", "$ at character 12", r"(?:[\x0a]|$)"),
    ("excludes", r"(?:[\x0a]|$)?", "$ at character 11", r"[\x09-\x0d ]$"),
    ("excludes", r"a[\x0a]$", "$ at character 8", r"[\x0a]$"),
    ("excludes", r"[^\x0a]$", "$ at character 8", r"[^a]$"),
    ("excludes", r"^[\x0a]$", "$ at character 8", r"^[\x0a]"),
    ("charset", r"A-Z\d", r"\d at character 5 of [A-Z\d]", "A-Z0-9"),
    ("charset", "^a-z", "^ at character 2 of [^a-z] is outside of the portable subset; name the characters that are allowed", "A-Z^"),
    ("charset", "a]b[", r"] at character 3 of [a]b[] is outside of the portable subset; write \x5d", r"a\x5db\x5b"),
    ("charset", "caf\u00e9", "U+00E9 at character 5", "cafe"),
    ("starts", "-a", "- at character 2", "a-"),
]  # fmt: skip


@pytest.mark.parametrize(("keyword", "refused", "said", "twin"), REGEXES)
def test_a_regex_is_refused_and_its_portable_twin_is_not(
    keyword: str, refused: str, said: str, twin: str | None
) -> None:
    with pytest.raises(SubsetError) as caught:
        USES[keyword](refused)
    assert said in str(caught.value)
    if twin is not None:
        USES[keyword](twin)


def test_the_words_of_an_engine_reach_the_reader() -> None:
    """The grammar knows no size; RE2 does."""
    large = "[^a]{1000}" * 100
    with pytest.raises(SubsetError, match=r"google-re2 refuses .*: pattern too large"):
        USES["excludes"](large)
    USES["excludes"]("[^a]{1000}")


@pytest.mark.parametrize(
    ("source", "engines"),
    [("(?<=a)b", {"google-re2"}), ("a]", {"regress"}), ("a{5,1}", {"re", "google-re2", "regress"})],
)
def test_engines_do_differ(source: str, engines: set[str]) -> None:
    """Why each of the three is asked, and why they alone do not suffice: all take ``\\d``."""
    quiet = re2.Options()
    quiet.log_errors = False
    refused = set()
    for name, compiled, error in (
        ("re", re.compile, re.error),
        ("google-re2", lambda text: re2.compile(text, quiet), re2.error),
        ("regress", lambda text: regress.Regex(text, flags="u"), regress.RegressError),
    ):
        compiled(r"\d")
        try:
            compiled(source)
        except error:
            refused.add(name)
    assert refused == engines


CUSTOMER = "create_order/customer.yaml"
METADATA = "create_order/metadata.yaml"
CRED = "profiles/cred-pay.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new", "where", "said"),
    [
        (ORDER, "string: {charset: A-Za-z0-9}", r"string: {charset: '\w'}", "fields.order_id.rules.pattern.string.charset", r"\w at character 2 of [\w] is outside of the portable subset; write A-Za-z0-9_"),
        (ORDER, "string: {starts: A-Za-z0-9,", r"string: {starts: 'A-Z\d',", "fields.order_id.rules.observed-charset.string.starts", r"\d at character 5 of [A-Z\d]"),
        (CUSTOMER, 'string: {matches: "', r'string: {matches: "\\d+|', "fields.customer_email.rules.address.string.matches", r"\d at character 1 of \d+|"),
        (CUSTOMER, 'string: {matches: "', 'string: {forbids: "(?i)', "fields.customer_email.rules.address.string.forbids", "(? (inline flags) at character 1"),
        (CUSTOMER, 'string: {matches: "', 'string: {excludes: "$|', "fields.customer_email.rules.address.string.excludes", "$ at character 1"),
        (METADATA, 'family: "metadata[.]', 'family: "metadata.', "fields.metadata.<GATEWAY>:gateway_reference_id.family", ". at character 9"),
        (SETS, "string: {minLength: 1, charset: 0-9}", r"string: {minLength: 1, charset: '\d'}", "sets.digits.rules.pattern.string.charset", r"\d at character 2 of [\d]"),
        (CRED, "set: {string: {maxLength: 17}", r"set: {string: {excludes: 'a\d'}", "changes.0.set.string.excludes", r"\d at character 2 of a\d"),
    ],
)  # fmt: skip
def test_the_generator_names_file_line_field_construct_and_remedy(
    schema_texts: Mapping[str, str], name: str, old: str, new: str, where: str, said: str
) -> None:
    before, found, _ = schema_texts[name].partition(old)
    assert found
    with pytest.raises(SpecError) as caught:
        load({**schema_texts, name: schema_texts[name].replace(old, new, 1)})
    line = before.count("\n") + 1
    assert str(caught.value).startswith(f"schemas/{name}:{line}: {where}: {said}")
