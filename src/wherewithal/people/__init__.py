"""Persons and organizations, their dated roles, ties, what people say about themselves, their hours.

Owns *person*, *organization*, *role*, *tie*, *commitment*, and consent to what is said about people.
May import `libraries`, `accounts` and below.
"""
