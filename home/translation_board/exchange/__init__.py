"""The texts of a page as a PO file, for translators who work in a tool of their own, and back."""
