"""A block that never had words: wagtail-localize fails on it, and nothing of the page could be published.

Written past the editor's form, an optional text in a stream is null instead of empty; `extract_segments` (1.14) asks
it for its words. Drop this once `StreamFieldSegmentExtractor.handle_block` knows null.
"""

from __future__ import annotations

from typing import Any

from wagtail.blocks import Block
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor


def install() -> None:
    with_words = StreamFieldSegmentExtractor.handle_block

    def handle_block(self: StreamFieldSegmentExtractor, block_type: Block, value: Any, raw_value: Any = None) -> list:
        return [] if value is None else with_words(self, block_type, value, raw_value=raw_value)

    StreamFieldSegmentExtractor.handle_block = handle_block
