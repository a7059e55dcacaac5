"""Word lists that rooms share: audiences, topics, offers, with crosswalks to reports.

Owns the words audience and topic. Imports people and what lies below; capacity, community and
programs import it.
"""
