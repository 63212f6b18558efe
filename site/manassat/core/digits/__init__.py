"""Western digits or Arabic-Indic ones, as the federation has set it (docs/features/arabic-text.md)."""
