"""Sharing out: links to fill in a part of the worksheets, and what comes in through them.

Owns *request*, *arrival*, *answerer*. The writes stand in `worksheets/actions`, the pages in `worksheets/views`.
"""
