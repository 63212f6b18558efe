"""One static face of Readex Pro for PDFs: python scripts/print_fonts.py ARABIC.woff2 LATIN.woff2 WEIGHT TARGET.woff2

A line in one font is one text of the PDF, so the Arabic face gets the Latin letters, without their kerning.

A mark over or under a letter must not move the pen much, or readers of the PDF find it before or after the line, or a
space beside it (docs/features/pdf.md). So each height has glyphs of its own, and marks stand far right of the pen.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable

from fontTools.otlLib import builder
from fontTools.pens.filterPen import DecomposingFilterPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont

MARK_TO_LETTER, MARK_TO_LIGATURE, MARK_TO_MARK = 4, 5, 6
# Heights of marks differ by hundreds of steps of a thousandth; nobody sees half of this.
STEP = 40
# Marks start left of their letter, whose width is hardly more than this, and their own width brings the pen back.
# PDFium takes a move to the right of half a space or more for a space.
TO_THE_RIGHT, WIDTH = 900, 900
Levels = dict[int, set[str]]


def main(arabic: str, latin: str, weight: str, target: str) -> None:
    font, letters = (_face(path, weight) for path in (arabic, latin))
    _take_in(font, letters)
    _move_marks(font)
    for table in _tables(font, MARK_TO_LETTER):
        _put_marks_at_levels(font, table, _letters(table))
    for table in _tables(font, MARK_TO_LIGATURE):
        _put_marks_at_levels(font, table, _ligatures(table))
    font.flavor = "woff2"
    font.save(target)


def _face(path: str, weight: str) -> TTFont:
    return instantiateVariableFont(TTFont(path), {"wght": float(weight)}, updateFontNames=False)


def _take_in(font: TTFont, letters: TTFont) -> None:
    glyphs, own = letters.getGlyphSet(), font.getBestCmap()
    taken = {letter: name for letter, name in letters.getBestCmap().items() if letter not in own}
    for name in sorted(set(taken.values()) - font.getReverseGlyphMap().keys()):
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        _put(font, name, _drawn(glyphs, name, (0, 0)), letters["hmtx"][name][0])
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap |= taken


def _move_marks(font: TTFont) -> None:
    marks = {mark for table in _tables(font, MARK_TO_LETTER) for mark in table.MarkCoverage.glyphs}
    glyphs = font.getGlyphSet()
    drawn = {name: _drawn(glyphs, name, (0, 0)) for name in font.getGlyphOrder() if _parts(font, name) & marks}
    drawn |= {mark: _drawn(glyphs, mark, (TO_THE_RIGHT, 0)) for mark in marks}
    for name, glyph in drawn.items():
        width = WIDTH if name in marks else font["hmtx"][name][0]
        _put(font, name, glyph, width)
    for anchor in _anchors_of_marks(font):
        anchor.XCoordinate += TO_THE_RIGHT


def _parts(font: TTFont, name: str) -> set[str]:
    return set(font["glyf"][name].getComponentNames(font["glyf"]))


def _drawn(glyphs: dict, name: str, move: tuple[int, int]) -> Glyph:
    """Without parts, which may be marks."""
    pen = TTGlyphPen(None)
    glyphs[name].draw(DecomposingFilterPen(TransformPen(pen, (1, 0, 0, 1, *move)), glyphs))
    return pen.glyph()


def _put(font: TTFont, name: str, glyph: Glyph, width: int) -> None:
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))


def _anchors_of_marks(font: TTFont) -> Iterable[otTables.Anchor]:
    for kind in (MARK_TO_LETTER, MARK_TO_LIGATURE):
        for table in _tables(font, kind):
            yield from (record.MarkAnchor for record in table.MarkArray.MarkRecord)
    for table in _tables(font, MARK_TO_MARK):
        yield from (record.MarkAnchor for record in table.Mark1Array.MarkRecord)
        yield from (anchor for record in table.Mark2Array.Mark2Record for anchor in record.Mark2Anchor if anchor)


def _tables(font: TTFont, kind: int) -> Iterable[otTables.BaseTable]:
    for lookup in font["GPOS"].table.LookupList.Lookup:
        if lookup.LookupType == kind:
            yield from lookup.SubTable


def _letters(table: otTables.MarkBasePos) -> Iterable[tuple[str, list[otTables.Anchor]]]:
    for name, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True):
        yield name, [anchor for anchor in record.BaseAnchor if anchor]


def _ligatures(table: otTables.MarkLigPos) -> Iterable[tuple[str, list[otTables.Anchor]]]:
    """Of lam and alef the alef bears nearly all marks, so its height is that of both."""
    for name, attached in zip(table.LigatureCoverage.glyphs, table.LigatureArray.LigatureAttach, strict=True):
        yield name, [anchor for part in attached.ComponentRecord for anchor in part.LigatureAnchor if anchor][::-1]


def _put_marks_at_levels(
    font: TTFont, table: otTables.BaseTable, letters: Iterable[tuple[str, list[otTables.Anchor]]]
) -> None:
    marks = list(table.MarkCoverage.glyphs)
    (height,) = {record.MarkAnchor.YCoordinate for record in table.MarkArray.MarkRecord}
    levels: Levels = defaultdict(set)
    for name, anchors in letters:
        level = round((anchors[0].YCoordinate - height) / STEP) * STEP
        levels[level].add(name)
        for anchor in anchors:
            anchor.YCoordinate = height + level
    for level in sorted(levels.keys() - {0}):
        raised = {mark: _raised(font, mark, level) for mark in marks}
        _add_anchors(font, table, raised, level)
        _raise_after(font, levels[level], raised)


def _raised(font: TTFont, mark: str, level: int) -> str:
    name = f"{mark}.at{level:+d}".replace("-", "m").replace("+", "p")
    if name not in font.getReverseGlyphMap():
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        _put(font, name, _drawn(font.getGlyphSet(), mark, (0, level)), WIDTH)
        font["GDEF"].table.GlyphClassDef.classDefs[name] = 3
    return name


def _add_anchors(font: TTFont, table: otTables.BaseTable, raised: dict[str, str], level: int) -> None:
    records = dict(zip(table.MarkCoverage.glyphs, table.MarkArray.MarkRecord, strict=True))
    for mark, name in raised.items():
        record = otTables.MarkRecord()
        anchor = records[mark].MarkAnchor
        record.Class = records[mark].Class
        record.MarkAnchor = builder.buildAnchor(anchor.XCoordinate, anchor.YCoordinate + level)
        records[name] = record
    table.MarkCoverage.glyphs = sorted(records, key=font.getGlyphID)
    table.MarkArray.MarkRecord = [records[name] for name in table.MarkCoverage.glyphs]
    table.MarkArray.MarkCount = len(records)


def _raise_after(font: TTFont, letters: set[str], raised: dict[str, str]) -> None:
    """A substitution in context, at the end of «calt», which every Arabic text goes through."""
    substitutions = font["GSUB"].table
    order = font.getReverseGlyphMap()
    single = builder.buildLookup([builder.buildSingleSubstSubtable(raised)])
    context = otTables.ChainContextSubst()
    context.Format = 3
    context.BacktrackCoverage = [builder.buildCoverage(letters, order)]
    context.InputCoverage = [builder.buildCoverage(set(raised), order)]
    context.LookAheadCoverage = []
    record = otTables.SubstLookupRecord()
    record.SequenceIndex, record.LookupListIndex = 0, len(substitutions.LookupList.Lookup)
    context.SubstLookupRecord = [record]
    context.BacktrackGlyphCount, context.InputGlyphCount, context.LookAheadGlyphCount, context.SubstCount = 1, 1, 0, 1
    substitutions.LookupList.Lookup += [single, builder.buildLookup([context])]
    substitutions.LookupList.LookupCount = len(substitutions.LookupList.Lookup)
    for feature in substitutions.FeatureList.FeatureRecord:
        if feature.FeatureTag == "calt":
            feature.Feature.LookupListIndex.append(len(substitutions.LookupList.Lookup) - 1)
            feature.Feature.LookupCount = len(feature.Feature.LookupListIndex)


if __name__ == "__main__":
    main(*sys.argv[1:])
