"""The queue: one screen over all papers under vote."""
