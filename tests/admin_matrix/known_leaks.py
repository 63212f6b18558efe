KNOWN_LEAKS: set[str] = set()
