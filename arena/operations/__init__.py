"""The only code that writes: verbs, each leaving exactly one event."""
