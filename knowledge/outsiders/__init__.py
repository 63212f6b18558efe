"""Reviewers without an account: a signed link, one paper, comments only."""
