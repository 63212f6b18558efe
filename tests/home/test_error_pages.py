from __future__ import annotations

from django.views.defaults import server_error


def test_server_error__needs_neither_queries_nor_context(rf, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        html = server_error(rf.get("/")).content.decode()
    assert 'lang="ar" dir="rtl"' in html
    assert 'lang="en" dir="ltr"' in html
