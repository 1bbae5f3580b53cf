"""The case file: one SQLite database. Knows tables and rows, and nothing of reading.

`connect` opens it or says why not, `migrate` brings its tables up to date, `write` and `load` take
articles in and out, `search` finds words, `versions` tells what changed under one address.
"""
