"""The database settings: the one module of the settings that knows which database it is."""

from typing import Any

from wherewithal.config.environment import Environment, postgres_parts

# Measured: with these, eight writers of 150 read-modify-write transactions each lose none;
# with Django's defaults they lose hundreds (benchmarks/sqlite_writers.py).
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA cache_size=-16000;"
    "PRAGMA mmap_size=134217728;PRAGMA temp_store=MEMORY;"
)


def databases(environment: Environment) -> dict[str, dict[str, Any]]:
    """Django's DATABASES for this installation: PostgreSQL when named, SQLite otherwise."""
    if environment.database_url:
        return {"default": _postgres(environment.database_url)}
    return {"default": _sqlite(environment)}


def _sqlite(environment: Environment) -> dict[str, Any]:
    environment.data.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(environment.database_file),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": SQLITE_PRAGMAS,
        },
    }


def _postgres(url: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        **postgres_parts(url),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
