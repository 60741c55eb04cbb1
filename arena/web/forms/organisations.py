"""What is said of an organisation, and how it is found."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from arena.models import Organisation, Sector
from arena.web.forms.versions import VersionedForm


class OrganisationForm(VersionedForm):
    """The name, the sector and the place of an organisation; never of a person."""

    aliases = forms.CharField(
        label=_("Also known as"),
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Abbreviations, older names and other spellings, one a line."),
    )
    website = forms.URLField(
        label=_("Website"), max_length=300, required=False, assume_scheme="https"
    )

    class Meta:
        model = Organisation
        fields = ["name", "sector", "municipality", "website", "note"]
        help_texts = {"note": _("No names of persons and nothing about clients.")}

    def __init__(self, data: Any = None, *, instance: Organisation, **rest: Any) -> None:
        super().__init__(data, instance=instance, **rest)
        names = instance.aliases.order_by("name").values_list("name", flat=True)
        self.initial["aliases"] = "\n".join(names)
        sector = self.fields["sector"]
        assert isinstance(sector, forms.ModelChoiceField)
        sector.queryset = Sector.objects.order_by("name")
        self.order_fields(["name", "aliases", "sector", "municipality", "website", "note"])

    def clean_aliases(self) -> list[str]:
        """Return each other name once, in a fixed order."""
        lines = (line.strip() for line in self.cleaned_data["aliases"].splitlines())
        names: dict[str, str] = {}
        for line in filter(None, lines):
            if len(line) > 200:
                raise forms.ValidationError(_("A name is at most 200 characters long."))
            names.setdefault(line.casefold(), line)
        return sorted(names.values())

    def stored(self, row: Any) -> dict[str, Any]:
        """Return what is stored now, the other names too."""
        names = sorted(row.aliases.values_list("name", flat=True))
        return {**super().stored(row), "aliases": names}
