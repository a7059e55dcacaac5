"""The product's settings with what tests need: their own folder, quick hashing, plain files."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ["WHEREWITHAL_DATA"] = tempfile.mkdtemp(prefix="wherewithal-tests-")
os.environ.setdefault("WHEREWITHAL_SECRET_KEY", "a-key-for-tests-only")
os.environ.setdefault("WHEREWITHAL_TIME_ZONE", "UTC")

from wherewithal.config.settings import *  # noqa: F403
from wherewithal.config.settings import DATABASES, STORAGES

ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
# Argon2 is slow on purpose; one test of its own checks that it is what the product uses.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, so that a browser's server thread and the test see the same rows.
    DATABASES["default"]["TEST"] = {"NAME": str(Path(os.environ["WHEREWITHAL_DATA"]) / "t.sqlite3")}
atexit.register(shutil.rmtree, os.environ["WHEREWITHAL_DATA"], ignore_errors=True)
