"""What each verb of the protocol answers."""

from __future__ import annotations

import re
from email.utils import parseaddr
from uuid import UUID
from xml.etree import ElementTree as ET

from django.conf import settings
from django.db.models import Min
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext

from ..citations.head import dublin_core
from ..citations.works import CitedWork
from .arguments import FORMAT, require_format
from .errors import ErrorCode, HarvestError
from .lists import Part, part_of_list
from .models import HarvestRecord
from .sets import public_sets
from .works import readable_numbers, works_of
from .xml import DC, OAI_DC, OAI_DC_SCHEMA, XML_LANG, add, point_to_schema, written_moment

IDENTIFIER = re.compile(r"urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([a-z]{2})")
WORDS = {"title", "description", "subject"}


def identify(parent: ET.Element, arguments: dict[str, str], request: HttpRequest, base_url: str) -> None:
    first = HarvestRecord.objects.aggregate(at=Min("changed_at"))["at"]
    address = parseaddr(settings.MAIL_REPLY_TO[0] if settings.MAIL_REPLY_TO else settings.DEFAULT_FROM_EMAIL)[1]
    add(parent, "repositoryName", gettext("Experience-exchange platforms"))
    add(parent, "baseURL", base_url)
    add(parent, "protocolVersion", "2.0")
    add(parent, "adminEmail", address)
    add(parent, "earliestDatestamp", written_moment(first or timezone.now()))
    add(parent, "deletedRecord", "persistent")
    add(parent, "granularity", "YYYY-MM-DDThh:mm:ssZ")


def list_metadata_formats(parent: ET.Element, arguments: dict[str, str], request: HttpRequest, base_url: str) -> None:
    if "identifier" in arguments:
        _record(arguments["identifier"])
    offered = add(parent, "metadataFormat")
    add(offered, "metadataPrefix", FORMAT)
    add(offered, "schema", OAI_DC_SCHEMA)
    add(offered, "metadataNamespace", OAI_DC)


def list_sets(parent: ET.Element, arguments: dict[str, str], request: HttpRequest, base_url: str) -> None:
    """All at once, so no token was ever given."""
    if "resumptionToken" in arguments:
        raise HarvestError(ErrorCode.BAD_RESUMPTION_TOKEN, "This list is never divided.")
    for spec, name in public_sets().items():
        one = add(parent, "set")
        add(one, "setSpec", spec)
        add(one, "setName", name)


def list_identifiers(parent: ET.Element, arguments: dict[str, str], request: HttpRequest, base_url: str) -> None:
    sets = public_sets()
    part = part_of_list(arguments, sets)
    readable = readable_numbers([record.page_id for record in part.records])
    for record in part.records:
        _add_header(parent, record, sets, is_public=record.page_id in readable)
    _add_token(parent, part)


def list_records(parent: ET.Element, arguments: dict[str, str], request: HttpRequest, base_url: str) -> None:
    sets = public_sets()
    part = part_of_list(arguments, sets)
    works = works_of([record.page_id for record in part.records], request)
    for record in part.records:
        _add_record(parent, record, sets, works.get(record.page_id))
    _add_token(parent, part)


def get_record(parent: ET.Element, arguments: dict[str, str], request: HttpRequest, base_url: str) -> None:
    record = _record(arguments["identifier"])
    require_format(arguments["metadataPrefix"])
    _add_record(parent, record, public_sets(), works_of([record.page_id], request).get(record.page_id))


def _record(identifier: str) -> HarvestRecord:
    found = IDENTIFIER.fullmatch(identifier)
    record = found and HarvestRecord.objects.filter(translation_key=UUID(found[1]), language=found[2]).first()
    if not record:
        raise HarvestError(ErrorCode.ID_DOES_NOT_EXIST, "Nothing here has or had that identifier.")
    return record


def _add_record(parent: ET.Element, record: HarvestRecord, sets: dict[str, str], work: CitedWork | None) -> None:
    element = add(parent, "record")
    # The page has the last word: it may have expired a moment ago.
    _add_header(element, record, sets, is_public=work is not None)
    if work and not record.is_deleted:
        _add_dublin_core(add(element, "metadata"), work)


def _add_header(parent: ET.Element, record: HarvestRecord, sets: dict[str, str], *, is_public: bool) -> None:
    """Of what is not public any more the identifier and the day, not even the set."""
    is_shown = is_public and not record.is_deleted
    header = add(parent, "header", **({} if is_shown else {"status": "deleted"}))
    add(header, "identifier", record.identifier)
    add(header, "datestamp", written_moment(record.changed_at))
    if is_shown and record.set_spec in sets:
        add(header, "setSpec", record.set_spec)


def _add_dublin_core(parent: ET.Element, work: CitedWork) -> None:
    described = add(parent, "dc", namespace=OAI_DC)
    point_to_schema(described, OAI_DC, OAI_DC_SCHEMA)
    for name, text in dublin_core(work):
        if text:
            add(described, name, text, namespace=DC, **({XML_LANG: work.language} if name in WORDS else {}))


def _add_token(parent: ET.Element, part: Part) -> None:
    if part.token is not None:
        add(parent, "resumptionToken", part.token)


ANSWERS = {
    "Identify": identify,
    "ListMetadataFormats": list_metadata_formats,
    "ListSets": list_sets,
    "ListIdentifiers": list_identifiers,
    "ListRecords": list_records,
    "GetRecord": get_record,
}
