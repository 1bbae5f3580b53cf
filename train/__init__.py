"""Recipes that rebuild the bundle from data; not installed with the package."""
