"""Any result of the library as a feed and as a table, with the same filters and in the same order."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from manassat.core.addresses import absolute
from manassat.core.feeds import MOST_ITEMS
from manassat.core.page_dates import changed_at
from manassat.core.spreadsheets import harmless

from .library import browse
from .models import LibraryPage
from .query import LibraryQuery
from .results import Result

MOST_ROWS = 1000


def atom_response(page: LibraryPage, query: LibraryQuery, request: HttpRequest) -> HttpResponse:
    feed = Atom1Feed(
        title=f"{page.title}: {query.text}" if query.text else page.title,
        link=absolute(request, f"{page.url}?{query.parameters()}"),
        feed_url=absolute(request, f"{page.url}?{query.parameters(format='atom')}"),
        description="",
        language=query.language,
    )
    for result in browse(query, MOST_ITEMS).results:
        feed.add_item(
            title=result.page.title,
            link=result.page.get_full_url(request),
            description=escape(result.page.summary or ""),
            unique_id=f"urn:uuid:{result.page.translation_key}:{result.language}",
            pubdate=result.page.first_published_at,
            updateddate=changed_at(result.page),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def csv_response(page: LibraryPage, query: LibraryQuery, request: HttpRequest) -> HttpResponse:
    """Begins with a byte order mark: spreadsheet programmes take it for another encoding otherwise."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow([_("Title"), _("Type"), _("Platform"), _("Year"), _("Language"), _("Summary"), _("Address")])
    writer.writerows(_rows(browse(query, MOST_ROWS).results, request))
    body = codecs.BOM_UTF8 + table.getvalue().encode("utf-8")
    response = HttpResponse(body, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="library.csv"'
    return response


FORMATS = {"atom": atom_response, "csv": csv_response}


def _rows(results: list[Result], request: HttpRequest) -> Iterator[list[str]]:
    for result in results:
        cells = (
            result.page.title,
            str(result.kind.label),
            result.platform.title if result.platform else "",
            str(result.page.item_year or ""),
            result.language,
            result.page.summary or "",
            result.page.get_full_url(request),
        )
        yield [harmless(cell) for cell in cells]
