"""schemas/ -> everything that states a fact of the API. Not part of the wheel."""
