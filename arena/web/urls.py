"""Every address: paths in Dutch, names in English."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path
from django.views.i18n import set_language

from arena.web.forms.users import SignInForm
from arena.web.views import home, maps, memberships, networks, organisations, positions

sign_in = LoginView.as_view(
    template_name="arena/users/sign_in.html",
    authentication_form=SignInForm,
    redirect_authenticated_user=True,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("gezond", home.health, name="health"),
    path("toegankelijkheid", home.accessibility, name="accessibility"),
    path(".well-known/security.txt", home.security_txt, name="security-txt"),
    path("taal/", set_language, name="language"),
    path("inloggen/", sign_in, name="sign-in"),
    path("uitloggen/", LogoutView.as_view(), name="sign-out"),
    path("netwerken/", networks.overview, name="networks"),
    path("netwerken/nieuw/", networks.found, name="networks-found"),
    path("netwerken/<slug:slug>/", maps.network, name="network"),
    path("netwerken/<slug:slug>/kaart.svg", maps.svg, name="network-svg"),
    path("netwerken/<slug:slug>/kaart.png", maps.png, name="network-png"),
    path("netwerken/<slug:slug>/gegevens/", networks.change, name="network-change"),
    path("netwerken/<slug:slug>/posities/", positions.positions, name="positions"),
    path("netwerken/<slug:slug>/posities/zekerheid/", positions.certainty, name="certainty"),
    path("netwerken/<slug:slug>/posities.csv", positions.csv, name="positions-csv"),
    path("netwerken/<slug:slug>/leden/", memberships.open_memberships, name="memberships"),
    path(
        "netwerken/<slug:slug>/organisaties/<int:pk>/",
        organisations.in_one_network,
        name="organisation-in-network",
    ),
    path("uitleg/getallen/", positions.measures, name="measures"),
    path("organisaties/", organisations.register, name="organisations"),
    path("organisaties/<int:pk>/", organisations.organisation, name="organisation"),
    path("organisaties/<int:pk>/bewerken/", organisations.change, name="organisation-change"),
]
