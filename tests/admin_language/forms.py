"""Forms sent as nobody should send them: every field that a person fills is empty."""

from __future__ import annotations

from lxml import html

UNSENT = {"submit", "button", "checkbox", "radio", "file"}
HIDDEN = UNSENT | {"hidden"}


def emptied_form(markup: str) -> dict[str, str] | None:
    """The values of the screen's main form, or None where a script would make its fields."""
    if not markup.strip():
        return None
    document = html.document_fromstring(markup)
    posted = [form for form in document.forms if form.method == "POST" and form.xpath(".//label")]
    if not posted or posted[0].xpath(".//*[@data-block]"):
        return None
    form = posted[0]
    chosen = dict(form.form_values())
    kept = {field.name for field in form.inputs if field.tag == "input" and field.get("type") in HIDDEN}
    # A hidden field without a value is sent, too.
    names = {field.name for field in form.inputs if field.name and field.get("type") not in UNSENT}
    return {name: chosen.get(name) or "" if name in kept else "" for name in names | (kept & chosen.keys())}
