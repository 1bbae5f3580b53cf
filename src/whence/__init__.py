"""whence: who said it, through whom it reached us, and from how many independent origins.

>>> import whence
>>> for article in whence.read("examples/doctest.txt"):
...     for attribution in article.attributions:
...         print(attribution.source.text, "|", attribution.content[0].text)
Ilse Brandt | the pump had failed
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from whence.model import Article, Attribution, Hop, Problem, Span, Speaker
    from whence.pipeline import read

__version__ = "0.1.0"
__all__ = ["Article", "Attribution", "Hop", "Problem", "Span", "Speaker", "read"]


def __dir__() -> list[str]:
    """List what can be imported, also what was not yet."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> Any:
    """Import what is asked for only then, so that `import whence` stays quick."""
    if name not in __all__:
        raise AttributeError(f"module 'whence' has no attribute {name!r}")
    if name == "read":
        from whence.pipeline import read

        return read
    from whence import model

    return getattr(model, name)
