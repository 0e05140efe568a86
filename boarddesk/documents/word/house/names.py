"""Names of WordprocessingML that the rooms of house style share."""

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC_NS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
A_NS = "http://schemas.openxmlformats.org/drawingml/2006/main"
WP_NS = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

_PARAGRAPH_ORDER = """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
"""


def w(name: str) -> str:
    """A name of the main vocabulary, as lxml writes it."""
    return f"{{{W_NS}}}{name}"


def r(name: str) -> str:
    """A name of the vocabulary of relations."""
    return f"{{{R_NS}}}{name}"


PARAGRAPH_ORDER = {w(name): n for n, name in enumerate(_PARAGRAPH_ORDER.split())}
"""The order in which the standard wants the properties of a paragraph."""
