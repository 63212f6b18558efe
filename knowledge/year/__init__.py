"""What a platform did in a calendar year, as one document."""
