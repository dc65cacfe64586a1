"""What a new copy of a documented page says otherwise: page (its entries) -> match (with those that
schemas/pages/ recorded) -> touched (the rows, rules and lines of YAML that it concerns)."""
