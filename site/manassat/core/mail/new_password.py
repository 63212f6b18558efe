"""Wagtail's mail for a new password, in plain text alone as Wagtail sends it, gets an HTML part like all others."""

from __future__ import annotations

from wagtail.admin.views.account import PasswordResetView


def install() -> None:
    PasswordResetView.html_email_template_name = "mail/password_reset.html"
