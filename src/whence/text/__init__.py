"""Pure functions on strings: quotation marks, sentences, names, words of each kind."""
