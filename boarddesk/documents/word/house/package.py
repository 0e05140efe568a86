"""Reads a Word file that is to be a house style, and refuses in one sentence what cannot be one."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from boarddesk.documents.word.house.names import R_NS
from boarddesk.model.errors import KnownError

LARGEST = 20_000_000
"""Bytes of a house style; letterheads with pictures have a tenth of it."""
LARGEST_UNPACKED = 300_000_000
MOST_PARTS = 3000
_CONTENT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MACROS = "application/vnd.ms-word."
_KINDS = {
    _WORD + "document.main+xml": False,
    _WORD + "template.main+xml": True,
    _MACROS + "document.macroEnabled.main+xml": False,
    _MACROS + "template.macroEnabledTemplate.main+xml": True,
}
"""The content types of Word files, and whether each is a template."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class DamagedError(Exception):
    """A part that no Word file has; it is told as every other damage."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points to under an id."""

    kind: str
    """The last word of its type, such as image or header."""
    type: str
    target: str
    """The name of a part, or an address where it is external."""
    external: bool


@dataclass
class Package:
    """The parts of a Word file by name, without a leading slash."""

    parts: dict[str, bytes]
    main: str
    is_template: bool
    types: dict[str, str] = field(default_factory=dict)
    """Content types by the name of the part, or by "." and ending."""

    def tree(self, name: str) -> etree._Element:
        """A part as a tree of its own; XMLSyntaxError or DamagedError when it is damaged."""
        return parsed(self.parts[name], name)

    def type_of(self, name: str) -> str:
        """The content type of a part, empty if it has none."""
        return self.types.get(name) or self.types.get("." + name.rpartition(".")[2].lower(), "")

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part points to, by id; parts that are not there are left out."""
        folder, _, file = name.rpartition("/")
        markup = self.parts.get(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        return dict(self._relations(markup, folder)) if markup is not None else {}

    def related(self, kind: str) -> str | None:
        """The part of a kind that the main part points to."""
        found = (each.target for each in self.relations(self.main).values() if each.kind == kind and not each.external)
        return next(found, None)

    def _relations(self, markup: bytes, folder: str) -> Iterator[tuple[str, Relation]]:
        for each in parsed(markup, "a relation").iter(f"{_RELATION}Relationship"):
            type_, target = each.get("Type", ""), each.get("Target", "")
            external = each.get("TargetMode") == "External"
            if not external:
                target = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                target = posixpath.normpath(target)
                if target not in self.parts:
                    continue
            yield each.get("Id", ""), Relation(type_.rpartition("/")[2], type_, target, external)


def read_package(content: bytes, name: str) -> Package:
    """The file as parts; KnownError says in one sentence why it cannot be a house style."""
    refuse_at_sight(content, name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = _unpacked(archive, name)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise KnownError(f"“{name}” is damaged: open it in Word, save it again and choose that file.") from error
    package = Package(parts, "", is_template=False)
    try:
        _find_main(package, name)
        for kind in ("styles", "numbering", "settings", "theme"):
            part = package.related(kind)
            if part is not None:
                package.tree(part)
        package.tree(package.main)
    except (etree.XMLSyntaxError, DamagedError) as error:
        raise KnownError(f"“{name}” is damaged: open it in Word, save it again and choose that file.") from error
    return package


def refuse_at_sight(content: bytes, name: str) -> None:
    """Raise KnownError for what the first look tells apart: size, passwords, older and other formats."""
    if not content:
        raise KnownError(f"“{name}” is empty: choose a Word document or template.")
    if len(content) > LARGEST:
        size = f"{len(content) / 1e6:.0f} MB"
        raise KnownError(
            f"“{name}” has {size}; a house style may have {LARGEST // 1_000_000} MB: make its pictures smaller."
        )
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise KnownError(f"“{name}” is protected by a password: take the password off in Word and choose it again.")
        raise KnownError(f"“{name}” is in the old format of Word: save it as .docx or .dotx and choose that file.")
    if content.startswith(b"{\\rtf"):
        raise KnownError(f"“{name}” is rich text: save it as .docx or .dotx and choose that file.")
    if not content.startswith(b"PK"):
        raise KnownError(f"“{name}” is no Word document: choose a .docx or .dotx file.")


def parsed(markup: bytes, name: str) -> etree._Element:
    """A part as a tree, nothing fetched and nothing expanded; XMLSyntaxError or DamagedError when it is damaged."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=True, remove_pis=True, remove_comments=True
    )
    root = etree.fromstring(markup, parser)
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        raise DamagedError(name)
    return root


def _unpacked(archive: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if any(info.flag_bits & 1 for info in infos):
        raise KnownError(f"“{name}” is protected by a password: take the password off in Word and choose it again.")
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_UNPACKED:
        raise KnownError(f"“{name}” is too large when it is unpacked: choose a letterhead or an empty template.")
    return {info.filename.replace("\\", "/").lstrip("/"): archive.read(info) for info in infos}


def _find_main(package: Package, name: str) -> None:
    if "[Content_Types].xml" not in package.parts:
        if package.parts.get("mimetype", b"").startswith(b"application/vnd.oasis"):
            raise KnownError(f"“{name}” is an OpenDocument file: save it as .docx and choose that file.")
        raise KnownError(f"“{name}” is no Word document: choose a .docx or .dotx file.")
    for each in package.tree("[Content_Types].xml"):
        if each.tag == f"{_CONTENT}Override":
            package.types[each.get("PartName", "").lstrip("/")] = each.get("ContentType", "")
        elif each.tag == f"{_CONTENT}Default":
            package.types["." + each.get("Extension", "").lower()] = each.get("ContentType", "")
    markup = package.parts.get("_rels/.rels", b"<none/>")
    found = [each for _, each in package._relations(markup, "") if each.kind == "officeDocument"]
    main = found[0].target if found else ""
    kind = package.type_of(main)
    if kind not in _KINDS:
        raise KnownError(f"“{name}” is no Word document: choose a .docx or .dotx file.")
    if found[0].type != f"{R_NS}/officeDocument":
        raise KnownError(f"“{name}” is saved as Strict Open XML: save it as an ordinary Word document and choose that.")
    package.main, package.is_template = main, _KINDS[kind]
