"""What a coordinator does with an activity besides editing it: start a new day from it, and report on it."""
