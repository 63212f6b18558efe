"""The import as a screen of the federation's: upload, see what would be done, do it."""
