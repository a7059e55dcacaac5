"""Looking at the whole map together: review sessions, answers, and what we bring in our own words.

Owns *review*, *answer*, *statement*, the library's word list. May import `capacity`, `people` and below.
"""
