"""Mails about what happens on the platforms."""
