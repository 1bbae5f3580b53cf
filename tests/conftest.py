"""Settings for all tests: a property is judged by whether it holds, not by how fast it is."""

from hypothesis import settings

settings.register_profile("whence", deadline=None)
settings.load_profile("whence")
