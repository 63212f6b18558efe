"""Forms sent as nobody should send them: every field that a person fills is empty."""

from __future__ import annotations

from lxml import html

HIDDEN = {"hidden", "submit", "button", "checkbox", "radio", "file"}


def emptied_form(markup: str) -> dict[str, str] | None:
    """The values of the screen's main form, or None where a script would make its fields."""
    if not markup.strip():
        return None
    document = html.document_fromstring(markup)
    posted = [form for form in document.forms if form.method == "POST" and form.xpath(".//label")]
    if not posted or posted[0].xpath(".//*[@data-block]"):
        return None
    form = posted[0]
    kept = {field.get("name") for field in form.inputs if field.tag == "input" and field.get("type") in HIDDEN}
    return {name: value if name in kept else "" for name, value in form.form_values()}
