"""The review screen: the text, what changed, the votes, and the decision bar."""
