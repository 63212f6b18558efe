class LoadError(Exception):
    """A file cannot be loaded; the message names the row or code and is meant for the person at the keyboard."""
