"""Values become what a template places: escaped texts, addresses and path data."""
