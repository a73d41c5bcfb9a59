"""The version of the package, kept in a plain file so that reading it costs nothing."""

from typing import Final

__version__: Final = "0.1.0"
