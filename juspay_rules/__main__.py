"""python -m juspay_rules."""

import sys

from juspay_rules.cli import main

sys.exit(main())
