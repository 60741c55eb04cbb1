"""The rules of the house that a machine keeps; each takes a tree and returns its complaints."""
