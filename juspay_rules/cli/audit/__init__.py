"""An archive of orders on one machine: read in pieces, judged in as many processes as wanted, each
piece's findings a file of its own.

``inputs`` finds the files, ``reading`` cuts one into pieces, ``columns`` makes batches of rows,
``judging`` judges a piece and writes its part, ``tally`` counts it, ``processes`` share the pieces
out, ``ledger`` knows what is done, ``run`` puts them together, ``report`` says it.
"""
