"""What goes out compressed."""

from __future__ import annotations

from compression_middleware.middleware import CompressionMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase

TEXT_TYPES = ("text/", "application/json", "application/xml")
TEXT_SUFFIXES = ("javascript", "+xml", "+json")


class TextCompressionMiddleware(CompressionMiddleware):
    """Text only: files and fonts are packed already, and a download keeps its length."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        content_type = response.get("Content-Type", "").split(";")[0]
        is_text = content_type.startswith(TEXT_TYPES) or content_type.endswith(TEXT_SUFFIXES)
        return super().process_response(request, response) if is_text else response
