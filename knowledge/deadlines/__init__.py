"""Due dates of the approval: reminders, and who is asked once one has passed."""
