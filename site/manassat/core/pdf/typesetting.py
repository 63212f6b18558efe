"""HTML of ours to a tagged PDF whose text can be read back. Runs in the process apart."""

from __future__ import annotations

from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from .directions import settle_directions
from .known_files import KnownFiles
from .readable_text import ReadableFonts

STATIC = Path(__file__).resolve().parents[2] / "static" / "manassat"
STYLESHEET = STATIC / "css" / "pdf.css"
FONTS = STATIC / "fonts" / "pdf"


def typeset(html: str, base_url: str, pictures: dict[str, bytes]) -> bytes:
    """Links become absolute by `base_url`; `pictures` are by the address that stands in the text."""
    fonts = FontConfiguration()
    files = KnownFiles(base_url, pictures, FONTS)
    document = HTML(string=html, base_url=base_url, url_fetcher=files)
    settle_directions(document.etree_element)
    styles = CSS(filename=STYLESHEET, font_config=fonts, url_fetcher=files)
    laid_out = document.render(stylesheets=[styles], font_config=fonts, presentational_hints=False)
    laid_out.fonts = ReadableFonts()
    return laid_out.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)
