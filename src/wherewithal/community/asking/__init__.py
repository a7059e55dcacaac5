"""Small surveys that anybody may answer behind a link: no account, nothing about who answers.

Owns *survey*, *choice*, *count* and *own words*. An answer is counted, never kept: neither who, nor
when, nor which choices belong together.
"""
