"""The protocol's XML: namespaces, moments, and no character that XML cannot hold."""

from __future__ import annotations

import datetime
import re
from xml.etree import ElementTree as ET

OAI = "http://www.openarchives.org/OAI/2.0/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC = "http://purl.org/dc/elements/1.1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
OAI_SCHEMA = f"{OAI}OAI-PMH.xsd"
OAI_DC_SCHEMA = f"{OAI}oai_dc.xsd"
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

for _prefix, _namespace in (("", OAI), ("oai_dc", OAI_DC), ("dc", DC), ("xsi", XSI)):
    ET.register_namespace(_prefix, _namespace)


def add(parent: ET.Element, name: str, text: str = "", *, namespace: str = OAI, **attributes: str) -> ET.Element:
    """A new element at the end of `parent`."""
    element = ET.SubElement(parent, f"{{{namespace}}}{name}", attributes)
    element.text = UNWRITABLE.sub("", text) or None
    return element


def point_to_schema(element: ET.Element, namespace: str, schema: str) -> None:
    element.set(f"{{{XSI}}}schemaLocation", f"{namespace} {schema}")


def written_moment(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def envelope(base_url: str, arguments: dict[str, str]) -> ET.Element:
    """The answer, still without what was asked for; `arguments` are empty where they mean nothing."""
    root = ET.Element(f"{{{OAI}}}OAI-PMH")
    point_to_schema(root, OAI, OAI_SCHEMA)
    add(root, "responseDate", written_moment(datetime.datetime.now(datetime.UTC)))
    add(root, "request", base_url, **arguments)
    return root


def as_bytes(root: ET.Element) -> bytes:
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)
