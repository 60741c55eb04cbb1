"""A Django database engine that starts its own PostgreSQL on the first connection."""
