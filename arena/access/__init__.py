"""One enum, one table, one question: who may do what."""
