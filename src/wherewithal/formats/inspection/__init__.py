"""What is in a file, said without taking any of it in: kind, columns, records, problems, gaps, likely doubles.

Pure: bytes and a name on one side, an `Inspection` on the other. Owns the words inspection and remark.
"""

from wherewithal.formats.inspection.inspect import Inspection, Remark, TableFound, inspect_file

__all__ = ["Inspection", "Remark", "TableFound", "inspect_file"]
