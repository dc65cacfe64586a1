"""spark-submit --py-files juspay_rules.zip spark_stream.py ORDERS FINDINGS CHECKPOINT

Orders as they arrive: JSON files in the folder ORDERS, an envelope a line,
{"request_id": "...", "body": "..."}. The findings of each micro-batch are written to FINDINGS as
Parquet, once for each batch: a batch that Spark repeats after a failure overwrites its own folder.
It judges what is there and ends; leave out trigger() to go on for ever.
"""

import sys

from pyspark.sql import DataFrame, SparkSession

from juspay_rules import Validator, spark
from juspay_rules.audit import Audit

HOW = Audit(body="body", ids=("request_id",), rules=Validator(policy="strict"))


def main(orders: str, findings: str, checkpoint: str) -> None:
    """Judge what has arrived."""

    def write(batch: DataFrame, number: int) -> None:
        found = spark.audit(batch, HOW).where("not valid")
        found.write.mode("overwrite").parquet(f"{findings}/batch={number}")

    session = SparkSession.builder.appName("orders").getOrCreate()
    arriving = session.readStream.schema("request_id string, body string").json(orders)
    stream = arriving.writeStream.foreachBatch(write).option("checkpointLocation", checkpoint)
    stream.trigger(availableNow=True).start().awaitTermination()


if __name__ == "__main__":
    main(*sys.argv[1:])
