"""measuring - what `measure` and `report` are made of."""
