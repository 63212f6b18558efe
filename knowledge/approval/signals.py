"""What others may listen to; sent inside the transaction, so mails wait for its commit."""

from django.dispatch import Signal

# approval_round: its present step waits for its deciders.
step_opened = Signal()
# approval_round, voters (users whose votes are void), editor: the text was changed.
votes_voided = Signal()
# approval_round, entry (of the ledger): the decision is taken.
decided = Signal()
# approval_round, by, reason
changes_requested = Signal()
