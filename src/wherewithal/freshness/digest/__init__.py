"""This week's checks by plain e-mail, for members who want it: at most one a week."""
