"""The page editor where two people, or two windows, have one page open (docs/features/two-editors.md)."""
