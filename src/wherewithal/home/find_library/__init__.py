"""Find your library: what it told the Public Libraries Survey, offered to be taken over.

Owns the words *reported* (what a survey says, until somebody here confirms it) and *year of report*.
The table of a year lies beside this file; `wherewithal survey` puts a newer one in the data folder.
"""
