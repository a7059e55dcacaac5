"""How good matching is, on the labelled needs in benchmarks/matching/.

    PYTHONPATH=src python benchmarks/matching_quality.py

Ranks the same capabilities for the same needs with words only (BM25), with each sentence encoder alone
and with the real engine, and prints recall@5 and nDCG@10 on dev and on test, in English and in Spanish, the
differences with their bootstrap intervals, how often "strong" and "possible" are right, and how many
of the shown pairs nobody judged.
"""

from matching.report import main

if __name__ == "__main__":
    main()
