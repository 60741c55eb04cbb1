"""Settings of Netwerken: every one an environment variable with a default that works.

``docs/deploy.md`` explains each variable; a bad value is refused in one sentence.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
import tempfile
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from netwerken.database import database

# The workers share the cores; more threads for linear algebra would only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def flag(name: str, *, default: bool) -> bool:
    """Return an on/off setting."""
    value = os.environ.get(name, "").strip().lower()
    if value in {"", "1", "true", "on", "yes", "0", "false", "off", "no"}:
        return default if not value else value in {"1", "true", "on", "yes"}
    raise ImproperlyConfigured(f"{name} is {value!r}; it must be 1 or 0")


def words(name: str, default: str) -> list[str]:
    """Return a comma-separated setting as a list."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def number(name: str, default: int, lowest: int, highest: int) -> int:
    """Return a whole number between two bounds."""
    value = os.environ.get(name, str(default))
    if not (value.isascii() and value.isdigit() and lowest <= int(value) <= highest):
        message = f"{name} is {value!r}; it must be a whole number from {lowest} to {highest}"
        raise ImproperlyConfigured(message)
    return int(value)


def secret_key(home: Path) -> str:
    """Return the secret key: given, kept from an earlier start, or made now."""
    if given := os.environ.get("NETWERKEN_SECRET_KEY", ""):
        return given
    kept = home / "secret_key"
    if not kept.exists():
        # Written aside and linked into place: whoever starts at the same moment reads all of it.
        with tempfile.NamedTemporaryFile("w", dir=home) as made:
            made.write(secrets.token_urlsafe(50))
            made.flush()
            with contextlib.suppress(FileExistsError):
                os.link(made.name, kept)
    return kept.read_text().strip()


def home_folder(default: Path) -> Path:
    """Return the folder that holds everything an installation keeps, made if need be."""
    home = Path(os.environ.get("NETWERKEN_HOME") or default).expanduser().resolve()
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"NETWERKEN_HOME cannot be made: {error}") from error
    return home


def origin(host: str) -> str:
    """Return the address from which forms may come: ``.example.org`` means every subdomain."""
    return f"https://*{host}" if host.startswith(".") else f"https://{host}"


BASE_DIR = Path(__file__).resolve().parent.parent
HOME = home_folder(BASE_DIR / "var")

DEBUG = flag("NETWERKEN_DEBUG", default=False)
HTTPS = flag("NETWERKEN_HTTPS", default=False)
PORT = number("PORT", 8000, 1, 65535)
SECRET_KEY = secret_key(HOME)
ALLOWED_HOSTS = words("NETWERKEN_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = [origin(host) for host in ALLOWED_HOSTS] if HTTPS else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "template_partials",
    "arena",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "netwerken.language.ChosenLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "netwerken.urls"
WSGI_APPLICATION = "netwerken.wsgi.application"
ASGI_APPLICATION = "netwerken.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "arena.web.context.installation",
            ],
        },
    },
]

DATABASES = {"default": database(os.environ, HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 500},
        "TIMEOUT": None,
    },
    # What took long, kept for all workers and over a restart.
    "computed": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": HOME / "computed",
        "OPTIONS": {"MAX_ENTRIES": 1_000},
        "TIMEOUT": None,
    },
}

AUTH_USER_MODEL = "arena.User"
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "networks"
LOGOUT_REDIRECT_URL = "home"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
if "pytest" in sys.modules or DEBUG:
    STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    WHITENOISE_USE_FINDERS = True
if "pytest" in sys.modules:
    CACHES["computed"] = {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "computed",
    }

SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "arena.web.views.errors.form_expired"
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    },
}
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^gezond$"]  # asked from within, without the proxy
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# What the host of an installation fills in.
SECURITY_CONTACT = os.environ.get("NETWERKEN_SECURITY_CONTACT", "")
SECURITY_EXPIRES = os.environ.get("NETWERKEN_SECURITY_EXPIRES", "")
ACCESSIBILITY_STATEMENT = os.environ.get("NETWERKEN_ACCESSIBILITY_STATEMENT", "")
ENVIRONMENT_LABEL = os.environ.get("NETWERKEN_ENVIRONMENT_LABEL", "")
