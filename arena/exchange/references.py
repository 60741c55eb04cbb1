"""Which organisation a cell names: by its number in the file, its name, or as it is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _

from arena.exchange.cells import Findings
from arena.exchange.content import FileContent, OrganisationRow
from arena.exchange.matching import Index, Matches
from arena.exchange.rows import Problem, folded


class References:
    """Looks up organisations by key; makes new ones where the file lists none."""

    def __init__(self, content: FileContent, found: Matches, index: Index) -> None:
        self.rows: dict[str, OrganisationRow] = {row.key: row for row in content.organisations}
        self.known: dict[str, int] = dict(found.by_key)
        self._key_of = {pk: key for key, pk in found.by_key.items()}
        self._index = index
        self._may_make = not content.lists_organisations
        self._by_id = {row.own_id: row.key for row in content.organisations if row.own_id}
        self._named: dict[str, list[str]] = defaultdict(list)
        self._aliased: dict[str, list[str]] = defaultdict(list)
        for row in content.organisations:
            self._named[folded(row.name)].append(row.key)
            for alias in row.aliases:
                self._aliased[folded(alias)].append(row.key)

    def with_id(self, own_id: str) -> OrganisationRow | None:
        """Return the organisation that has this number in the file."""
        key = self._by_id.get(own_id)
        return None if key is None else self.rows[key]

    def key(self, text: str, place: tuple[str, int | None, str], findings: Findings) -> str | None:
        """Return the key of the organisation; None, with a problem, where there is not just one."""
        if text in self._by_id:
            return self._by_id[text]
        name = folded(text)
        for table in (self._named, self._aliased):
            if name in table:
                return self._only(table[name], text, place, findings)
        for known in (self._index.named, self._index.aliased):
            if name in known:
                keys = [self._known_key(pk) for pk in dict.fromkeys(known[name])]
                return self._only(keys, text, place, findings)
        if self._may_make:
            return self._made(text, name, place)
        sentence = _("No organisation has this id or name. Add it to “organisaties”.")
        findings.problems.append(Problem(*place, text, sentence))
        return None

    def _only(
        self,
        keys: Iterable[str],
        text: str,
        place: tuple[str, int | None, str],
        findings: Findings,
    ) -> str | None:
        first, *others = keys
        if not others:
            return first
        sentence = _("%(count)s organisations have this name. Give the id instead.")
        words = sentence % {"count": len(others) + 1}
        findings.problems.append(Problem(*place, text, words))
        return None

    def _known_key(self, pk: int) -> str:
        key = self._key_of.setdefault(pk, f"known:{pk}")
        self.known[key] = pk
        return key

    def _made(self, text: str, name: str, place: tuple[str, int | None, str]) -> str:
        row = OrganisationRow(f"name:{name}|", place[0], place[1], text)
        self.rows[row.key] = row
        self._named[name].append(row.key)
        return row.key
