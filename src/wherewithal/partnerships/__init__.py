"""Asking, and keeping the relationship: asks with what we offer in return, from the idea to the answer.

Stands above what programs need and what the library offers; what is learned about who could help
stands above, and leads here.
"""
