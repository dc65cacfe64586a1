"""Orders in columns, judged: an Arrow record batch in, another out. Needs the extra ``audit``.

    from juspay_rules.audit import Audit

    audit = Audit(body="payload", ids=("request_id",), rules=Validator(profile="cred-pay"))
    findings = audit(batch)  # pyarrow.RecordBatch: request_id, valid, errors, warnings

Every engine carries the work and none restates a rule: ``juspay_rules.spark`` and the modules
``polars``, ``duckdb`` and ``daft`` here hand their batches to an ``Audit``.
"""

try:
    import pyarrow  # noqa: F401  # ICN: asked for here, so that its absence is said once
except ModuleNotFoundError as error:
    if error.name != "pyarrow":
        raise
    raise ModuleNotFoundError(
        "juspay_rules.audit takes pyarrow: pip install 'juspay_rules[audit]'", name="pyarrow"
    ) from None

from juspay_rules.audit.audit import Audit
from juspay_rules.audit.rows import ENCODINGS

__all__ = ["ENCODINGS", "Audit"]
