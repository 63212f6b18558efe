"""The translation board: how far the translation of every page is, and what moves it on."""
