"""What anybody may read of the library, as JSON for other programs (docs/features/api.md)."""
