"""The only code that reads across tables: noun phrases, in explicit order, never writing."""
