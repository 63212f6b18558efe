"""A bad file: one message that names the place, and nothing written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def guide(**changes: object) -> dict:
    platform = {"id": "X", "slug": "x", "name_ar": "نموذج", "name_en": "Sample"}
    return {"themes": [{"id": "gis", "ar": "نموذج", "en": "Sample"}], "platforms": [platform | changes]}


def topic(**changes: object) -> dict:
    return {"id": "X-1", "title_ar": "نموذج", "title_en": "Sample", "themes": ["gis"]} | changes


BAD_GUIDES = {
    "unknown theme": (guide(topics=[topic(themes=["nonsense"])]), ["X-1", "nonsense"]),
    "unknown platform": (guide(topics=[topic(joint_with=["QQ"])]), ["X-1", "QQ"]),
    "unknown parent": (guide(parent="QQ"), ["X", "QQ"]),
    "unknown region": (guide(region="west"), ["X", "west"]),
    "unknown goal": (guide(topics=[topic(sdgs=[18])]), ["X-1", "18"]),
    "theme is no code": (guide(topics=[topic(themes=[["gis"]])]), ["X-1", "gis"]),
    "endless number": (guide(launch={"participants": float("inf")}), ["X", "inf"]),
    "invisible character": (guide(topics=[topic(title_ar="a\0b")]), ["X-1", "title_ar"]),
    "repeated topic": (guide(topics=[topic(), topic()]), ["X-1"]),
    "repeated topic and axis": (guide(topics=[topic()], axes=[topic()]), ["X-1"]),
    "repeated platform": ({"themes": [], "platforms": [guide()["platforms"][0]] * 2}, ["X"]),
    "title missing": (guide(topics=[topic(title_ar="")]), ["X-1", "title_ar"]),
    "title is a number": (guide(name_ar=5), ["X", "name_ar"]),
    "not a date": (guide(launch={"date": "2019-13-40"}), ["X", "2019-13-40"]),
    "not a number": (guide(launch={"participants": "many"}), ["X", "many"]),
    "topics are no list": (guide(topics="none"), ["X", "topics"]),
    "topic is no object": (guide(topics=["X-1"]), ["X", "topics 1"]),
    "no platforms": ({"themes": []}, ["platforms"]),
    "a list": ([], ["guide.json"]),
    "title too long for a page": (guide(name_ar="ن" * 300), ["X"]),
    "bad slug found while writing": (guide(slug="a b/c"), ["X"]),
}


def refuse(file: Path) -> str:
    with pytest.raises(CommandError) as caught:
        call_command("load_guide", str(file), verbosity=0)
    assert caught.value.returncode != 0
    return str(caught.value)


@pytest.mark.parametrize(("content", "named"), BAD_GUIDES.values(), ids=BAD_GUIDES)
def test_bad_guide__is_refused_by_name_and_writes_nothing(content, named, tmp_path, snapshot):
    file = tmp_path / "guide.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    before = snapshot()
    message = refuse(file)
    assert all(word in message for word in named)
    assert len(message.splitlines()) == 1
    assert snapshot() == before


def test_missing_file__is_named(tmp_path):
    assert "nowhere.json" in refuse(tmp_path / "nowhere.json")


def test_malformed_json__is_refused_with_its_row(tmp_path):
    file = tmp_path / "guide.json"
    file.write_text('{"themes": [],\n "platforms": [}', encoding="utf-8")
    assert "2" in refuse(file)


def test_other_encoding__is_refused(tmp_path):
    file = tmp_path / "guide.json"
    file.write_bytes("{}".encode("utf-16"))
    assert "UTF-8" in refuse(file)
