from __future__ import annotations

import pytest

from manassat.core.error_pages import bad_request, server_error


@pytest.mark.parametrize("answer", [bad_request, server_error])
@pytest.mark.parametrize(("address", "own", "other"), [("/x/", "ar", "en"), ("/en/x/", "en", "ar")])
def test_error__speaks_both_languages_without_a_query(rf, django_assert_num_queries, db, answer, address, own, other):
    with django_assert_num_queries(0):
        html = answer(rf.get(address)).content.decode()
    assert f'<html lang="{own}"' in html
    assert f'<div class="notice" lang="{other}"' in html
