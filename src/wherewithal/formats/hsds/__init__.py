"""Directories of services in Open Referral's HSDS: 3.0 and 3.1 as JSON and tables, 1.1, 2.0 and Ohana's CSV.

Pure: bytes on one side, a Directory of plain dataclasses and a list of problems on the other. Owns the
words directory, record, trouble, opening and standing.
"""

from wherewithal.formats.hsds.problems import DirectoryProblem, DirectoryTrouble
from wherewithal.formats.hsds.reading import Reading, read_directory
from wherewithal.formats.hsds.records import Directory

__all__ = ["Directory", "DirectoryProblem", "DirectoryTrouble", "Reading", "read_directory"]
