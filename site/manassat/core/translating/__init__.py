"""Translating pages: what a page says, what of it is still in the source language, and how far its translation is."""
