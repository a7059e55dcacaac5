"""One module per command; config/command.py lists them in the order of `wherewithal --help`."""
