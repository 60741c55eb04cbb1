"""One page a function; at most fifteen lines each."""
