import pytest

from manassat.core.pdf.known_files import KnownFiles
from manassat.core.pdf.typesetting import FONTS

FONT = next(FONTS.glob("*.woff2"))


@pytest.fixture
def files() -> KnownFiles:
    return KnownFiles("https://manassat.example/", {"/media/images/a.png": b"a picture"}, FONTS)


@pytest.mark.parametrize(
    ("address", "contents"),
    [("https://manassat.example/media/images/a.png", b"a picture"), (FONT.as_uri(), FONT.read_bytes())],
    ids=["picture", "font"],
)
def test_fetch__gives_what_came_with_the_document(files, address, contents):
    assert files.fetch(address).read() == contents


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        f"{FONT.parent.as_uri()}/../../../../../../manage.py",
        "http://127.0.0.1:8000/admin/",
        "https://manassat.example/media/images/b.png",
        "ftp://127.0.0.1/a",
        "data:text/css,@import'file:///etc/passwd'",
        "/etc/passwd",
        "",
    ],
)
def test_fetch__refuses_every_other_address(files, address):
    with pytest.raises(ValueError, match="not a file of this document"):
        files.fetch(address)
