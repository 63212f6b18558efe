"""How authorities come to a platform and leave it: invitations, answers, and their own requests to join."""
