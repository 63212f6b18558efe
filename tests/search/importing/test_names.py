"""Records are found by the names that people write."""

from __future__ import annotations

import pytest

from search.importing.names import Names

MEANT = {
    "FM-3": 1,
    "fm 3": 1,
    "FM-٣": 1,
    "البيرة": 2,
    "بلدية البيره": 2,
    "Al-Bireh": 2,
    "municipality of Al Bireh": 2,
    "الطيبة – رام الله": 3,
    "الطيبه (رام الله)": 3,
    "الطيبة": None,
    "لا أحد": None,
    "": None,
}


@pytest.mark.parametrize(("written", "meant"), MEANT.items())
def test_find__knows_spellings_and_no_ambiguity(written, meant):
    names: Names[int] = Names()
    names.add(1, ["FM-3", "", None])
    names.add(2, ["البيرة", "Al Bireh"])
    names.add(3, ["الطيبة", "الطيبة رام الله"])
    names.add(4, ["الطيبة", "الطيبة جنين"])
    assert names.find(written) == meant
