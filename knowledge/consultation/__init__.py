"""Consultation of the members, paragraph by paragraph."""
