"""Due dates: reminders, escalation, and the mails of the approval."""
