"""Messages that Wagtail has in Arabic, in other words than ours: one word per thing, whoever wrote the screen.

Approval is اعتماد, a request for changes is طلب تعديلات, what is live is منشور. Some others mend a slip of spelling.
"""

from django.utils.translation import gettext_noop

STATES_AND_LABELS = (
    gettext_noop("live"),
    gettext_noop("live + draft"),
    gettext_noop("live + scheduled"),
    gettext_noop("live revision"),
    gettext_noop("Live"),
    gettext_noop("expired"),
    gettext_noop("Compare with live version"),
    gettext_noop("View live"),
    gettext_noop("%(model_name)s '%(object)s' is live and this version has been scheduled for publishing."),
    gettext_noop("Page '%(page_title)s' is live and this version has been scheduled for publishing."),
    gettext_noop("Choose when this %(model_name)s should go live and/or expire"),
    gettext_noop("Choose when this page should go live and/or expire"),
    gettext_noop("Page '%(page_title)s' created."),
    gettext_noop("Page '%(page_title)s' created and published."),
    gettext_noop("Choose %(object)s"),
    gettext_noop("Choose another %(object)s"),
    gettext_noop("Settings"),
    gettext_noop("Snippets"),
    gettext_noop("Your pages and snippets in a workflow"),
    gettext_noop("Locale"),
    gettext_noop("Password"),
)
APPROVAL = (
    gettext_noop("live + in moderation"),
    gettext_noop("%(model_name)s '%(object)s' created and submitted for moderation."),
    gettext_noop("%(model_name)s '%(object)s' has been submitted for moderation."),
    gettext_noop("Submit for moderation"),
    gettext_noop("Approve"),
    gettext_noop("Approved"),
    gettext_noop("Approve with comment"),
    gettext_noop("Approved by %(approved_by)s"),
    gettext_noop("Request changes"),
    gettext_noop("Changes requested"),
    gettext_noop("Reject"),
    gettext_noop("Approved at '%(task)s'. '%(workflow)s' complete"),
    gettext_noop("Approved at '%(task)s'. Next step '%(next_task)s'"),
    gettext_noop("Rejected at '%(task)s'. Changes requested"),
    gettext_noop("Group approval task"),
    gettext_noop("Group approval tasks"),
    gettext_noop("Members of the chosen Wagtail Groups can approve this task"),
    gettext_noop("Only reviewers can edit and approve the %(model_name)s"),
    gettext_noop("Pages/snippets at this step in a workflow will be moderated or approved by these groups of users"),
    gettext_noop("Workflow task approved"),
    gettext_noop("Workflow task rejected. Workflow complete"),
    gettext_noop("Workflow: approve task"),
    gettext_noop("approved go live at"),
)
MAILS_AND_NOTICES = (
    gettext_noop('The %(model_name)s "%(title)s" has been approved in "%(task)s".'),
    gettext_noop('The %(model_name)s "%(title)s" has been approved in "%(workflow)s".'),
    gettext_noop('The %(model_name)s "%(title)s" has been approved in moderation stage "%(task)s".'),
    gettext_noop('The %(model_name)s "%(title)s" has been approved in workflow "%(workflow)s".'),
    gettext_noop(
        'The %(model_name)s "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s" by %(rejector)s.'
    ),
    gettext_noop('The %(model_name)s "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s".'),
    gettext_noop('The %(model_name)s "%(title)s" has been rejected during "%(task)s".'),
    gettext_noop('The %(model_name)s "%(title)s" has been rejected during "%(workflow)s".'),
    gettext_noop('The %(model_name)s "%(title)s" has been rejected in moderation stage "%(task)s".'),
    gettext_noop('The %(model_name)s "%(title)s" has been submitted for approval in moderation stage "%(task)s"'),
    gettext_noop('The %(model_name)s "%(title)s" has been submitted for approval in moderation stage "%(task)s".'),
    gettext_noop('The %(model_name)s "%(title)s" has been submitted for approval to moderation stage "%(task)s".'),
    gettext_noop("The %(model_name)s '%(title)s' is not currently awaiting moderation in task '%(task_name)s'."),
    gettext_noop("The %(model_name)s '%(title)s' is not currently awaiting moderation."),
    gettext_noop('The page "%(title)s" has been approved'),
    gettext_noop('The page "%(title)s" has been approved in "%(task)s".'),
    gettext_noop('The page "%(title)s" has been approved in "%(workflow)s".'),
    gettext_noop('The page "%(title)s" has been approved in moderation stage "%(task)s".'),
    gettext_noop('The page "%(title)s" has been approved in workflow "%(workflow)s".'),
    gettext_noop('The page "%(title)s" has been approved.'),
    gettext_noop('The page "%(title)s" has been rejected'),
    gettext_noop(
        'The page "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s" by %(rejector)s.'
    ),
    gettext_noop('The page "%(title)s" has been rejected during "%(task)s" in workflow "%(workflow)s".'),
    gettext_noop('The page "%(title)s" has been rejected during "%(task)s".'),
    gettext_noop('The page "%(title)s" has been rejected during "%(workflow)s".'),
    gettext_noop('The page "%(title)s" has been rejected in moderation stage "%(task)s".'),
    gettext_noop('The page "%(title)s" has been rejected.'),
    gettext_noop('The page "%(title)s" has been submitted for approval in moderation stage "%(task)s"'),
    gettext_noop('The page "%(title)s" has been submitted for approval in moderation stage "%(task)s".'),
    gettext_noop('The page "%(title)s" has been submitted for approval to moderation stage "%(task)s".'),
    gettext_noop("The page '%(page_title)s' is not currently awaiting moderation in task '%(task_name)s'."),
    gettext_noop("Receive notification when your page edit is approved"),
    gettext_noop("Receive notification when your page edit is rejected"),
    gettext_noop("approved notifications"),
    gettext_noop("rejected notifications"),
)
COLLECTIONS = (
    gettext_noop("collection"),
    gettext_noop("collections"),
    gettext_noop("Collection"),
    gettext_noop("Collections"),
    gettext_noop("All collections"),
    gettext_noop("Add a collection"),
    gettext_noop("Add collection"),
    gettext_noop("Collection '%(object)s' created."),
    gettext_noop("Collection '%(object)s' deleted."),
    gettext_noop("Collection '%(object)s' updated."),
    gettext_noop("Add to collection"),
    gettext_noop("Add to collection:"),
    gettext_noop("Add images to collection"),
    gettext_noop("Add selected images to collection"),
    gettext_noop("Add documents to collection"),
    gettext_noop("Add selected documents to collection"),
    gettext_noop("You haven't uploaded any documents in this collection."),
    gettext_noop(
        "You haven't uploaded any documents in this collection. "
        'Why not <a href="%(wagtaildocs_add_document_url)s">upload one now</a>?'
    ),
    gettext_noop("You haven't uploaded any images in this collection."),
    gettext_noop(
        "You haven't uploaded any images in this collection. "
        'Why not <a href="%(wagtailimages_add_image_url)s">upload one now</a>?'
    ),
)
# Wagtail's question before a save says that it overwrites; here it leads to the comparison (core/editing).
TWO_EDITORS = (
    gettext_noop("Proceeding will overwrite the changes you made in that window."),
    gettext_noop("Proceeding will overwrite the changes made by %(user_name)s."),
)
