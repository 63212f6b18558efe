"""Mails about the approval of papers."""
