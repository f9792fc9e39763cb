"""Where things stand in the tree of a Word document."""

from lxml.etree import _Element

from renderers.docx.xml import W


def outermost(thing: _Element) -> _Element:
    """The thing, or what holds it, that stands in the paragraph itself."""
    while (owner := thing.getparent()) is not None and owner.tag != W + "p":
        thing = owner
    return thing


def inside(thing: _Element, paragraph: _Element) -> bool:
    """True when the paragraph holds the thing, at any depth."""
    return any(owner is paragraph for owner in thing.iterancestors())


def top_level(block: _Element, body: _Element) -> _Element | None:
    """The block of the body that is or holds this one; null when it stands in another part."""
    while (owner := block.getparent()) is not None and owner is not body:
        block = owner
    return block if owner is not None else None


def put_block(made: _Element, body: _Element, last: _Element | None, following: _Element | None) -> None:
    """Puts a new block before the one that follows, or behind the last one, where the two do not share a parent."""
    if following is not None and (last is None or last.getparent() is following.getparent()):
        following.addprevious(made)
    elif last is not None and last.getparent() is body:
        last.addnext(made)
    elif following is not None and (top := top_level(following, body)) is not None:
        top.addprevious(made)
    elif last is not None and (top := top_level(last, body)) is not None:
        top.addnext(made)
    else:
        section = body.find(W + "sectPr")
        section.addprevious(made) if section is not None else body.append(made)
