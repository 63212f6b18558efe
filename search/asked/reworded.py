"""Wagtail's messages about promoted results in this site's words: pages alone are promoted."""

from django.utils.translation import gettext_noop

PROMOTED_RESULTS = (
    gettext_noop("Promoted search results"),
    gettext_noop("Promoted search result"),
    gettext_noop("Promoted results"),
    gettext_noop("Add new promoted result"),
    gettext_noop("Recommended search result"),
    gettext_noop("Add a recommended result"),
    gettext_noop("Search term(s)"),
    gettext_noop("search promotion"),
    gettext_noop("Choose an internal page for this promotion"),
    gettext_noop("You must recommend a page OR an external link."),
    gettext_noop("Please specify at least one recommendation for this search term."),
    gettext_noop("Recommendations have not been created due to errors."),
    gettext_noop("Recommendations have not been saved due to errors."),
    gettext_noop("Editor's picks for '%(query)s' created."),
    gettext_noop("Editor's picks for '%(query)s' updated."),
    gettext_noop("Editor's picks deleted."),
    gettext_noop("Are you sure you want to delete all promoted results for this search term?"),
    gettext_noop("No promoted results have been created."),
    gettext_noop("query"),
    gettext_noop("queries"),
)
