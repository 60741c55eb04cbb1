"""Structural positions and the arena map, from values alone: no Django, no clock, no I/O."""
