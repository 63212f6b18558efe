"""Asking a machine for a translation, and a person's reading of what it said."""
