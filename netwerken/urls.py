"""The addresses of the project are those of the arena."""

from django.urls import include, path

urlpatterns = [path("", include("arena.web.urls"))]

handler400 = "arena.web.views.errors.bad_request"
handler403 = "arena.web.views.errors.forbidden"
handler404 = "arena.web.views.errors.not_found"
handler500 = "arena.web.views.errors.server_error"
