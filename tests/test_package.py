"""What `import whence` promises: names that can be listed, and types for whoever checks theirs."""

from importlib.resources import files

import whence


def test_the_package_says_that_it_is_typed() -> None:
    assert files("whence").joinpath("py.typed").is_file()


def test_all_that_can_be_imported_can_be_listed() -> None:
    assert set(whence.__all__) <= set(dir(whence))
    assert all(getattr(whence, name) is not None for name in whence.__all__)
