"""The ledger of the documents: nothing in them is passed over, and no rule comes from nowhere."""

import pytest

from juspay_rules.codegen.spec import Spec, named


def test_no_row_of_the_documents_is_lost(spec: Spec) -> None:
    """Counted by hand in the documents: of the global page 17 gateway rows, 41 body entries (udf1 to
    udf5 and udf6 to udf10 are one each), the note of amount and the warning of the country code, and
    nine rows of the error table; of the page for India 28 keys, one of which stands alone."""
    rows = [row for row in spec.rows if row.row_id.startswith("sea-ec-sdk/")]
    assert sum("gateway-keys." in row.row_id for row in rows) == 17
    assert sum(row.where.startswith("Error Codes, row") for row in rows) == 9
    body = [row for row in rows if row.where.startswith("Body Parameters, ")]
    assert len(body) == 41 + 2
    india = [row for row in spec.rows if row.row_id.startswith("ec-api-in/gateway-keys.")]
    assert len(india) == 29 + 1


def test_every_row_became_something_or_says_why_not(spec: Spec) -> None:
    rule_ids = spec.rule_ids()
    fields = {field.name for profile in spec.profiles for field in profile.entries}
    decisions = {decision.name for decision in spec.decisions}
    for row in spec.rows:
        became = row.rules or row.fields or row.examples
        assert bool(became) != bool(row.no_rule), row.row_id
        assert row.no_rule is None or row.no_rule.startswith("because "), row.row_id
        for pattern in row.rules:
            assert named([pattern], rule_ids), (row.row_id, pattern)
        assert set(row.fields) <= fields, row.row_id
        assert set(row.decisions) <= decisions, row.row_id


def test_every_rule_is_claimed_by_a_row(spec: Spec) -> None:
    claimed = set(named([p for row in spec.rows for p in row.rules], spec.rule_ids()))
    assert set(spec.rule_ids()) - claimed == set()


def test_every_source_is_a_row_and_every_row_is_of_a_document(spec: Spec) -> None:
    rows = {row.row_id for row in spec.rows}
    sources = {s for profile in spec.profiles for s in profile.source}
    for profile in spec.profiles:
        for field in profile.entries:
            assert field.source
            sources |= {*field.source, *(s for rule in field.rules for s in rule.source)}
    sources |= {s for rule in spec.groups + spec.exchange_groups for s in rule.source}
    sources |= {s for decision in spec.decisions for _, source in decision.readings for s in source}
    assert sources - rows == set()
    assert {row.row_id.split("/")[0] for row in spec.rows} == set(spec.documents)


def test_a_row_claims_only_rules_that_cite_its_document_or_a_decision(spec: Spec) -> None:
    """A rule's own source is never a row that says nothing of it."""
    claims = {row.row_id: set(named(row.rules, spec.rule_ids())) for row in spec.rows}
    for profile in spec.profiles:
        for field in profile.entries:
            for rule in field.rules:
                rule_id = f"{field.name}.{rule.keyword}"
                documents = {source.split("/")[0] for source in rule.source}
                claiming = {row.split("/")[0] for row, rules in claims.items() if rule_id in rules}
                assert documents & claiming, (profile.name, rule_id)


def test_every_decision_exists_and_governs_what_it_says(spec: Spec) -> None:
    decisions = {decision.name: decision for decision in spec.decisions}
    for decision in spec.decisions:
        for pattern in decision.rules:
            assert named([pattern], spec.rule_ids()), (decision.name, pattern)
    for profile in spec.profiles:
        for field in profile.entries:
            for rule in field.rules:
                rule_id = f"{field.name}.{rule.keyword}"
                if rule.decision is not None:
                    governed = named(decisions[rule.decision].rules, [rule_id])
                    assert governed == [rule_id], (rule.decision, rule_id)
    for group in spec.groups + spec.exchange_groups:
        if group.decision is not None:
            assert named(decisions[group.decision].rules, [group.rule_id]), group.rule_id


def test_every_warning_has_a_decision(spec: Spec) -> None:
    for profile in spec.profiles:
        for field in profile.entries:
            for rule in field.rules:
                if rule.severity == "warning":
                    assert rule.decision, f"{profile.name}: {field.name}.{rule.keyword}"
    assert all(
        group.decision
        for group in spec.groups + spec.exchange_groups
        if group.severity == "warning"
    )


@pytest.mark.parametrize(
    "profile", ["express-checkout-global", "cred-pay", "express-checkout-india", "portable"]
)
def test_every_field_has_a_summary_an_example_and_a_source(spec: Spec, profile: str) -> None:
    for field in spec.profile(profile).entries:
        assert field.summary.endswith(".")
        assert field.examples
        assert field.source
