"""What follows from all that was gathered: who can help, and why.

Owns *encoder*. Meaning becomes vectors here, because the engine loads nothing and reads no files.
May import `programs` and what lies below; knows neither opportunities nor the worksheets.
"""
