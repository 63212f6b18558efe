"""The gate in front of position papers (docs/features/approval.md)."""
