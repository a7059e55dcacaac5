"""Agreements: what two sides have settled between them, and who approved it by the library's own rules."""
