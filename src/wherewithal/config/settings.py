"""Django's settings, drawn from the environment (see environment.py and docs/settings.md)."""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from wherewithal.config import environment
from wherewithal.config.databases import databases
from wherewithal.config.mail import read_mail
from wherewithal.config.tiles import leaflet_files, tiles_origin

ENVIRONMENT = environment.read()
PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = ENVIRONMENT.debug
DEMO = ENVIRONMENT.demo
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
CSRF_TRUSTED_ORIGINS = list(ENVIRONMENT.origins)
DATABASES = databases(ENVIRONMENT)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.forms",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "csp",
    "wherewithal",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "wherewithal.accounts.private_pages.PrivatePagesMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wherewithal.accounts.walls.middleware.LibraryMiddleware",
    "wherewithal.history.sent_twice.SentTwiceMiddleware",
    "wherewithal.ui.made.made_middleware",
]

ROOT_URLCONF = "wherewithal.config.urls"
WSGI_APPLICATION = "wherewithal.config.wsgi.application"
FORM_RENDERER = "wherewithal.ui.first_error.Renderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "csp.context_processors.nonce",
                "wherewithal.ui.context.page",
                "wherewithal.worksheets.context.tabs",
            ],
            "builtins": ["django.templatetags.i18n", "wherewithal.ui.templatetags.ui"],
        },
    }
]

# --- Sign-in -----------------------------------------------------------------------------------
AUTH_USER_MODEL = "wherewithal.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "my_libraries"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "wherewithal.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_FORMS = {"login": "wherewithal.accounts.forms.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PRESERVE_USERNAME_CASING = False
# A whole library often sits behind one address: the limit by address is wide, by account narrow.
LONGEST_WAIT_TO_SIGN_IN = 300  # seconds
ACCOUNT_RATE_LIMITS = {
    "login": "600/m/ip",
    "login_failed": f"200/m/ip,5/{LONGEST_WAIT_TO_SIGN_IN}s/key",
}
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# Sign-in limits are counted in the database: memory would be counted per process.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "wherewithal_cache",
    }
}

# --- Hardening ---------------------------------------------------------------------------------
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = ENVIRONMENT.https
SESSION_COOKIE_AGE = 14 * 24 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = ENVIRONMENT.https
CSRF_FAILURE_VIEW = "wherewithal.ui.errors.form_expired"
SECURE_SSL_REDIRECT = ENVIRONMENT.https
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if ENVIRONMENT.https else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.https else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}

# --- Words, time, files ------------------------------------------------------------------------
LANGUAGE_CODE = ENVIRONMENT.language
# A language joins when its words are translated: half a page in Spanish helps nobody.
LANGUAGES = [("en-us", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = ENVIRONMENT.time_zone
USE_I18N = True
USE_TZ = True
STATIC_URL = "/static/"
# A street map under the community map, only where its address is said (docs/decisions/street-map.md).
MAP_TILES = ENVIRONMENT.map_tiles
MAP_TILES_ORIGIN = tiles_origin(MAP_TILES)
MAP_ATTRIBUTION = ENVIRONMENT.map_attribution
STATICFILES_DIRS = leaflet_files(MAP_TILES)
DATA_FOLDER = ENVIRONMENT.data
STATIC_ROOT = DATA_FOLDER / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "wherewithal.config.static_files.HashedFiles"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
MEDIA_ROOT = DATA_FOLDER / "files"
MOST_FILE_MEGABYTES = ENVIRONMENT.file_megabytes
# Mail goes to the server that is named; in the demo it stays in a folder, else nothing is sent.
MAIL_SERVER = read_mail(ENVIRONMENT.mail, sender=ENVIRONMENT.mail_from)
MAIL_GOES_OUT = DEMO or MAIL_SERVER.is_named
EMAIL_BACKEND = "django.core.mail.backends." + (
    "filebased.EmailBackend" if DEMO else MAIL_SERVER.backend
)
EMAIL_FILE_PATH = DATA_FOLDER / "mail"
EMAIL_HOST, EMAIL_PORT = MAIL_SERVER.host, MAIL_SERVER.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL_SERVER.user, MAIL_SERVER.password
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL_SERVER.starts_tls, MAIL_SERVER.is_tls
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = MAIL_SERVER.sender
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
