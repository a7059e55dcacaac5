"""The accounts of the sample people: nobody signs in with a password, the demo has its own door."""

from wherewithal.accounts.models import User

# RFC 2606 keeps this domain free: no message ever reaches anybody.
DOMAIN = "demo.example.org"


def sample_user(name: str, *, library: str) -> User:
    """The account of a sample person."""
    address = f"{name.lower().replace(' ', '.')}@{library}.{DOMAIN}"
    return User.objects.create_user(address, name=name)
