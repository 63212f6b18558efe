"""Pictures of public and admin screens, kept as references under docs/images/screens."""
