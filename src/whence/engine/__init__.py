"""Engines run steps over rows and know nothing of what is in them."""
