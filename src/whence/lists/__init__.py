"""Lists that come with whence, as plain CSV that anybody can read, check and correct."""
