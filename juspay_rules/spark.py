"""Spark carries the orders of any archive, and each executor judges its part. Needs the extra
``spark``, and on the executors pyarrow and this package: the wheel, renamed to
``juspay_rules.zip``, by ``--py-files``.

    from juspay_rules import spark
    from juspay_rules.audit import Audit

    findings = spark.audit(orders, Audit(body="payload", ids=("request_id",)))
"""

from functools import partial

import pyarrow as pa

from juspay_rules.audit.audit import Audit, audited

try:
    from pyspark.sql import DataFrame
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
    from pyspark.sql.types import StructType
except ModuleNotFoundError:
    raise ModuleNotFoundError(
        "juspay_rules.spark takes pyspark: pip install 'juspay_rules[spark]'", name="pyspark"
    ) from None


def audit(frame: DataFrame, how: Audit) -> DataFrame:
    """The findings of a frame, still or streaming; lazy, as all of Spark is.

    ``how`` is sent to the executors as a value: profile, policy and severities, no file of the
    driver's. Raises ValueError as an Audit does, before anything runs.
    """
    how.schema(to_arrow_schema(frame.schema, timezone="UTC"))
    found = from_arrow_schema(pa.schema(how.columns()))
    # The ids keep the types that they have here: Arrow has fewer.
    schema = StructType([*(frame.schema[name] for name in how.ids), *found])
    return frame.mapInArrow(partial(audited, how), schema)
