"""The texts of a Django template, exactly as Django looks them up when it renders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.template.base import Lexer, Token, TokenType, Variable
from django.templatetags.i18n import BlockTranslateNode

Text = str | tuple[str, str]
QUOTED = r"""(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')"""
CONSTANT = re.compile(rf"_\({QUOTED}\)")
INLINE = re.compile(rf"trans(?:late)?\s+({QUOTED})")
BLOCK = re.compile(r"blocktrans(?:late)?\b")
PLURAL = re.compile(r"plural\s*$")
CONTEXT = re.compile(rf"\bcontext\s+({QUOTED})")


def template_texts(source: str) -> Iterator[tuple[Text, str]]:
    """Yield each text, or a pair of singular and plural, with its context (mostly empty)."""
    tokens = iter(Lexer(source).tokenize())
    for token in tokens:
        if token.token_type == TokenType.BLOCK:
            if token.contents == "comment" or token.contents.startswith("comment "):
                _skip_to(tokens, "endcomment")
                continue
            yield from _block(token, tokens)
        if token.token_type in {TokenType.BLOCK, TokenType.VAR}:
            for constant in CONSTANT.findall(token.contents):
                yield _looked_up(constant[2:-1]), ""


def _block(token: Token, tokens: Iterator[Token]) -> Iterator[tuple[Text, str]]:
    if inline := INLINE.match(token.contents):
        yield _looked_up(inline[1]), _context(token)
    elif BLOCK.match(token.contents):
        trimmed = "trimmed" in token.split_contents()
        yield _translated_block(tokens, trimmed), _context(token)


def _translated_block(tokens: Iterator[Token], trimmed: bool) -> Text:
    """Read up to the closing tag; Django's own node joins what stands between the tags."""
    forms: list[list[Token]] = [[]]
    for token in tokens:
        if token.token_type == TokenType.BLOCK:
            if not PLURAL.match(token.contents):
                break
            forms.append([])
        else:
            forms[-1].append(token)
    node = BlockTranslateNode({}, [], trimmed=trimmed)
    joined = [node.render_token_list(form)[0] for form in forms]
    return joined[0] if len(joined) == 1 else (joined[0], joined[1])


def _looked_up(quoted: str) -> str:
    """Return the text that ``_("…")`` looks up: unescaped, its percent signs doubled."""
    return str(Variable(quoted).literal).replace("%", "%%")


def _context(token: Token) -> str:
    found = CONTEXT.search(token.contents)
    return str(Variable(found[1]).literal) if found else ""


def _skip_to(tokens: Iterator[Token], name: str) -> None:
    for token in tokens:
        if token.token_type == TokenType.BLOCK and token.contents == name:
            return
