"""How a person signs in."""

from __future__ import annotations

from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


class SignInForm(AuthenticationForm):
    """E-mail address and password; one sentence whatever is wrong gives nothing away."""

    error_messages = {
        "invalid_login": _("The e-mail address or the password is not right. Try again."),
        "inactive": _("The e-mail address or the password is not right. Try again."),
    }

    def __init__(self, *args: object, **rest: object) -> None:
        super().__init__(*args, **rest)  # type: ignore[arg-type]
        self.fields["username"].label = _("E-mail address")
