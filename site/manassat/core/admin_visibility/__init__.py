"""Own platform only: nobody finds another platform's drafts in the admin (docs/features/own-platform.md)."""

from .rule import AdminView, admin_view_of, owned_by, seen_by

__all__ = ["AdminView", "admin_view_of", "owned_by", "seen_by"]
