"""Which kind of service is this? Real services of a city, and the engine as it is.

    PYTHONPATH=src python benchmarks/matching_baltimore.py

A second opinion on matching, from words that nobody here wrote: 811 services of Baltimore, labelled by
the indexers of its directory. For the name and description of each, the 11 roots of the services
(Emergency, Food, Housing and so on) are ranked; a hit is a root among the labels.

The method was written down, and committed, before anything was scored, and is not to be tuned on
this set; what comes out is reported either way.

- A root is a source. It says what its taxonomy says and nothing else: for each branch right under the
  root one statement, the root's name, the branch's name and the names of all terms under it, as
  "Food: Food Delivery" or "Education: Help Find School: Help Pay for School, ...".
- A service is a need of unknown kind without facts: its name, a full stop, its description, white space
  as single spaces. The encoder and the engine read of it what they read of every need.
- `find_matches` ranks the roots; the first and the first three count. A root that is not shown is
  no hit. No weight, threshold or word of the engine is changed for this.
- Beside it, in the same run: the overlap of tokens that is the yardstick, and always answering
  Health, Education, Care.

The labels are codes of indexers and incomplete, so a miss is not always a fault. They may not be
shipped: the script looks for them beside the repository and says so where they are missing.
"""

from matching.baltimore import main

if __name__ == "__main__":
    main()
