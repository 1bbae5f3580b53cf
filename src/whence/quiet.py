"""What is called where nobody wants to be told how it goes."""


def nothing(*_: object) -> None:
    """Do nothing."""
