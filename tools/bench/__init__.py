"""What validating costs, beside the peers.

``orders`` is the work, ``schema_rules`` reads the rules out of the published schema, ``pydantic_peer``
and ``msgspec_peer`` say them in the idiom of each, ``peers`` lines all up, ``proof`` sees that they give
the same verdicts, ``rounds`` times in turn, ``works``, ``growth``, ``starts`` and ``bulk`` are the
tables, ``report`` writes them, ``claims`` holds the README to them.
"""
