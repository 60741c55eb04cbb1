"""Files in, files out: what people have becomes a checked plan, and what we have becomes a file."""
