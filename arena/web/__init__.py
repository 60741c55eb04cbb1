"""HTTP in, HTML out: guard, form, one query or operation, render."""
