from __future__ import annotations

from wagtail.admin.ui.tables import Column


class MomentColumn(Column):
    cell_template_name = "knowledge/decisions/moment_cell.html"


class CodeColumn(Column):
    """Runs from left to right whatever stands around it; long ones are cut short on the screen."""

    cell_template_name = "knowledge/decisions/code_cell.html"


class OwnWordsColumn(Column):
    """What people wrote has its own direction."""

    cell_template_name = "knowledge/decisions/words_cell.html"


class DetailsColumn(Column):
    """A list of words, some of them the site's and some people's own."""

    cell_template_name = "knowledge/decisions/details_cell.html"
