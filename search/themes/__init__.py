"""One theme, many platforms: a page for each theme that gathers what all of them made of it."""
