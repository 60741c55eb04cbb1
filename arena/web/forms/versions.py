"""A form that knows which version of a row the person was looking at."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import construct_instance
from django.utils.formats import localize
from django.utils.translation import gettext as _

from arena.models import Event
from arena.operations.versions import ChangedMeanwhile


class VersionedForm(forms.ModelForm):  # type: ignore[type-arg]
    """Carries the version that was read; validation leaves the row itself alone."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, instance: Any = None, **rest: Any) -> None:
        initial = {} if instance is None else {"version": instance.version}
        super().__init__(data, instance=instance, initial=initial, **rest)
        self.other: Event | None = None

    def _post_clean(self) -> None:
        """Check each field by the model's rules on a copy: the row is the operation's to write.

        What must hold between fields the operation refuses, in a sentence of its own.
        """
        empty = type(self.instance)(pk=self.instance.pk)
        copy = construct_instance(self, empty, self._meta.fields)
        try:
            copy.clean_fields(exclude=self._get_validation_exclusions())  # type: ignore[attr-defined]
        except ValidationError as error:
            self._update_errors(error)  # type: ignore[attr-defined]

    @property
    def values(self) -> dict[str, Any]:
        """The checked values without the version."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}  # type: ignore[attr-defined]

    def show_conflict(self, refusal: ChangedMeanwhile, row: Any) -> None:
        """Show what the other changed, keep what this person wrote, and let it be saved again."""
        self.other = refusal.event
        self.add_error(None, str(refusal))
        row.refresh_from_db()
        self.data = {**self.data.dict(), "version": str(row.version)}  # type: ignore[attr-defined]
        for name, value in self.stored(row).items():
            if self.cleaned_data.get(name) != value:
                now_stored = _("Now stored: %(value)s") % {"value": self._shown(row, name, value)}
                self[name].help_text = now_stored

    def stored(self, row: Any) -> dict[str, Any]:
        """Return what is stored now, by name of the field."""
        return {name: getattr(row, name) for name in self.Meta.fields}  # type: ignore[attr-defined]

    def _shown(self, row: Any, name: str, value: Any) -> str:
        display = getattr(row, f"get_{name}_display", None)
        if isinstance(value, list):
            return ", ".join(value) or _("nothing")
        return str((display() if display else localize(value)) or _("nothing"))
