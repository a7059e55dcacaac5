"""The words that people give for a decision: why not them, why them in any case.

Whoever wrote them takes them back, and so does whom they are about. Rows of matches and portfolio keep
no author beside the words; the log tells.
"""
