"""Builds the site from the guide's facts. What is there already is an editor's and stays as it is."""
