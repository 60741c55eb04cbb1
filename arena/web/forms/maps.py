"""How the reader wants to see the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from arena.models import Resource
from arena.queries.maps import LARGEST_READABLE, Choice

TIES = [
    ("alle", gettext_lazy("dependencies and collaboration")),
    ("afhankelijkheid", gettext_lazy("dependencies")),
    ("samenwerking", gettext_lazy("collaboration")),
]
KIND = {"alle": "all", "afhankelijkheid": "dependency", "samenwerking": "collaboration"}
COLOURS = [("sector", gettext_lazy("sector")), ("plaats", gettext_lazy("place in the network"))]
VIEWS = [
    ("organisaties", gettext_lazy("every organisation")),
    ("sectoren", gettext_lazy("one circle a sector")),
]


class MapForm(forms.Form):
    """Filters, sizes and colours; every state is an address that can be shared."""

    verband = forms.ChoiceField(label=gettext_lazy("ties"), choices=TIES, required=False)
    hulpbron = forms.ChoiceField(label=gettext_lazy("resource"), required=False)
    sector = forms.ChoiceField(label=gettext_lazy("sector"), required=False)
    grootte = forms.ChoiceField(label=gettext_lazy("size"), required=False)
    kleur = forms.ChoiceField(label=gettext_lazy("colour"), choices=COLOURS, required=False)
    weergave = forms.ChoiceField(label=gettext_lazy("show"), choices=VIEWS, required=False)

    def __init__(
        self,
        given: QueryDict,
        sectors: list[str],
        organisations: int,
        sizes: list[tuple[str, str]],
    ) -> None:
        grouped = organisations > LARGEST_READABLE
        defaults = {
            "verband": "alle",
            "hulpbron": "",
            "sector": "",
            "grootte": "in_degree",
            "kleur": "sector",
            "weergave": "sectoren" if grouped else "organisaties",
        }
        super().__init__({name: given.get(name) or value for name, value in defaults.items()})
        self._choose("hulpbron", [("", _("all resources")), *Resource.choices])
        self._choose("sector", [("", _("all sectors")), *((name, name) for name in sectors)])
        self._choose("grootte", sizes)

    def choice(self) -> Choice:
        """Return the choice for the query, or refuse what is no choice in one sentence."""
        if not self.is_valid():
            name = next(iter(self.errors))
            raise BadRequest(
                _("“%(value)s” is not one of the choices for %(name)s.")
                % {"value": str(self.data[name])[:40], "name": self.fields[name].label}
            )
        return Choice(
            ties=KIND[self.cleaned_data["verband"]],
            resource=self.cleaned_data["hulpbron"],
            size=self.cleaned_data["grootte"],
            grouped=self.cleaned_data["weergave"] == "sectoren",
        )

    def _choose(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(choices)
