"""`python -m wherewithal` does the same as `wherewithal`."""

from wherewithal.config.command import main

if __name__ == "__main__":
    main()
