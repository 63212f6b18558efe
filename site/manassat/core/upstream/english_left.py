"""Messages of Wagtail whose Arabic is English, half English, or carries a slip that shows."""

# ruff: noqa: E501 (a message stands as its package writes it)

from django.utils.translation import gettext_noop

WAGTAIL = (
    gettext_noop("Disabled"),
    gettext_noop("Bold"),
    gettext_noop("Italic"),
    gettext_noop("Can access Wagtail admin"),
    gettext_noop("Go to Wagtail admin"),
    gettext_noop("Wagtail admin"),
    gettext_noop("Sign in to Wagtail"),
    gettext_noop("View Wagtail quick actions"),
    gettext_noop("Enable custom keyboard shortcuts specific to Wagtail."),
    gettext_noop("New slug"),
    gettext_noop('This slug is already in use within the context of its parent page "%(parent_page_title)s"'),
    gettext_noop("The slug '%(page_slug)s' is already in use within the parent page."),
    gettext_noop(
        "The root level is where you can add new sites to your Wagtail installation. Pages created here will not be accessible at any URL until they are associated with a site."
    ),
    gettext_noop("%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s across entire site."),
    gettext_noop(
        "%(start_index)s-%(end_index)s of %(items_count)s %(model_name)s in '<span class=\"w-title-ellipsis\">%(title)s</span>'."
    ),
    gettext_noop(
        'See our <a href="%(guide_link)s" target="_blank">content checks guide</a> for more information on how content metrics are calculated.'
    ),
    gettext_noop("Autosave is <span>paused</span>"),
    gettext_noop(
        'JavaScript is required to use Wagtail, but it is currently disabled.<br /> Here are the <a href="https://www.enable-javascript.com/" target="_blank" rel="noreferrer">instructions how to enable JavaScript in your web browser</a>.'
    ),
    gettext_noop(
        "Focus on the drag button and press up or down arrows to move the item, then press enter to submit the change."
    ),
    gettext_noop("Image alt text has inappropriate pattern"),
    gettext_noop("The name of the page as it will appear in URLs e.g http://domain.com/blog/[my-slug]/"),
    gettext_noop("URL path"),
    gettext_noop(
        "Set this to something other than 80 if you need a specific port number to appear in URLs (e.g. development on port 8000). Does not affect request handling (so port forwarding still works)."
    ),
    gettext_noop("Safe name of the form field, the label converted to ascii_snake_case"),
    gettext_noop(
        "Enter the full search string to match. An exact match is required for your Promoted Results to be displayed, wildcards are NOT allowed."
    ),
    gettext_noop("There seems to be an error with Embedly while trying to embed this URL. Please try again later."),
    gettext_noop("Wagtail API v2"),
    gettext_noop("Wagtail API v3"),
    gettext_noop("Wagtail core"),
    gettext_noop("Wagtail frontend cache"),
    gettext_noop("Wagtail routablepage"),
    gettext_noop("Wagtail sitemaps"),
    gettext_noop("Wagtail forms"),
    gettext_noop("Wagtail redirects"),
    gettext_noop("Wagtail search promotions"),
    gettext_noop("Wagtail documents"),
    gettext_noop("Wagtail embeds"),
    gettext_noop("Wagtail images"),
    gettext_noop("Wagtail search"),
    gettext_noop("Wagtail sites"),
    gettext_noop("Wagtail snippets"),
    gettext_noop("Wagtail users"),
    gettext_noop("Wagtail locales (Wagtail Localize version)"),
    gettext_noop("Yes"),
    gettext_noop("No"),
    gettext_noop("Actions"),
    gettext_noop("Search"),
    gettext_noop("What's new in Wagtail %(version)s"),
    gettext_noop("Wagtail %(current_version)s editor guide"),
    gettext_noop("Things in Wagtail %(version)s have changed!"),
    gettext_noop("Wagtail upgrade available"),
    gettext_noop("Can submit translations"),
    gettext_noop("Can view"),
    gettext_noop("0 minutes"),
    gettext_noop("%(time_period)s ago"),
    gettext_noop("%(time_period)s ago by %(user_display_name)s"),
    gettext_noop("Source language"),
    gettext_noop("Target language"),
    gettext_noop("Can choose"),
)
# A number of things said with the word for another number, and collections and snippets under other names than ours.
NAMES_AND_SELECTIONS = (
    gettext_noop("Application"),
    gettext_noop("Name and Email"),
    gettext_noop("Email"),
    gettext_noop("collection view restriction"),
    gettext_noop("collection view restrictions"),
    gettext_noop("group collection permission"),
    gettext_noop("group collection permissions"),
    gettext_noop(
        "Active workflows can be added to pages/snippets. Deactivating a workflow does not remove it from existing pages/snippets."
    ),
    gettext_noop(
        "Select hierarchical position. Note: a collection cannot become a child of itself or one of its descendants."
    ),
    gettext_noop("You cannot have multiple permission records for the same collection."),
    gettext_noop("Snippet '%(content_type)s' already has workflow '%(workflow_name)s' assigned."),
    gettext_noop("1 snippet selected"),
    gettext_noop("%(objects)s snippets selected"),
    gettext_noop("All %(objects)s snippets on this screen selected"),
    gettext_noop("All snippets in listing selected"),
    gettext_noop("1 page selected"),
    gettext_noop("%(objects)s pages selected"),
    gettext_noop("All %(objects)s pages on this screen selected"),
    gettext_noop("All pages in listing selected"),
    gettext_noop("1 image selected"),
    gettext_noop("%(objects)s images selected"),
    gettext_noop("All %(objects)s images on this screen selected"),
    gettext_noop("All images in listing selected"),
    gettext_noop("1 document selected"),
    gettext_noop("%(objects)s documents selected"),
    gettext_noop("All %(objects)s documents on this screen selected"),
    gettext_noop("All documents in listing selected"),
    gettext_noop("1 user selected"),
    gettext_noop("%(objects)s users selected"),
    gettext_noop("All %(objects)s users on this screen selected"),
    gettext_noop("All users in listing selected"),
    gettext_noop("1 item selected"),
    gettext_noop("%(objects)s items selected"),
    gettext_noop("All %(objects)s items on this screen selected"),
    gettext_noop("All items in listing selected"),
    gettext_noop("This collection has been made private by a parent collection."),
    gettext_noop("Privacy settings determine who is able to view documents in this collection."),
    gettext_noop("Set collection privacy. Current status: Public"),
    gettext_noop("Set collection privacy. Current status: Private"),
    gettext_noop("This collection cannot be deleted, because it is not empty. It contains:"),
    gettext_noop("Add a collection permission"),
    gettext_noop("Page/Snippet"),
    gettext_noop("No pages/snippets have been submitted for moderation yet"),
    gettext_noop("Assign your workflow to snippets"),
    gettext_noop("This workflow is disabled so it cannot be assigned to any snippets."),
    gettext_noop("The collection could not be saved due to errors."),
    gettext_noop("Delete collection"),
    gettext_noop("Are you sure you want to delete this collection?"),
    gettext_noop("Page/Snippet ID"),
    gettext_noop("Page/Snippet Type"),
    gettext_noop("Page/Snippet Title"),
    gettext_noop("Sync translated snippets"),
)
