"""Every error the product raises on purpose.

    ConspectusError
    ├── InputError (ValueError)        what was handed in cannot be used
    │   ├── UnreadableError (OSError)    a file or folder cannot be opened
    │   └── UnknownFormatError           nobody here reads this kind of file
    ├── SettingsError (ValueError)     case.toml or an option says something impossible
    ├── PluginError (LookupError)      a named part does not exist or does not fit
    │   └── MissingExtraError            the part exists, an optional package does not
    ├── StoreError (RuntimeError)      the case folder cannot be used
    │   ├── NotACaseError                there is no case in this folder
    │   ├── NotFoundError (KeyError)     no record with this id in the case
    │   ├── NewerStoreError              written by a newer version of the product
    │   └── BusyError                    another build holds the case
    └── EndpointError (RuntimeError)   a configured language endpoint failed

A message says what, where, what was expected, what was found and what to do next. Bad *material*
never raises: it becomes a `Problem` record, because a build must go on without it.
"""


class ConspectusError(Exception):
    """The root: catching this catches everything raised on purpose."""


class InputError(ConspectusError, ValueError):
    """What was handed in cannot be used."""


class UnreadableError(InputError, OSError):
    """A file or folder cannot be opened."""


class UnknownFormatError(InputError):
    """Nobody here reads this kind of file."""


class SettingsError(ConspectusError, ValueError):
    """The settings say something impossible."""


class PluginError(ConspectusError, LookupError):
    """A named part does not exist or does not fit its place."""


class MissingExtraError(PluginError, ImportError):
    """The part exists; the optional package it needs is not installed."""


class StoreError(ConspectusError, RuntimeError):
    """The case folder cannot be used."""


class NotACaseError(StoreError):
    """There is no case in this folder."""


class NotFoundError(StoreError, KeyError):
    """No record with this id in the case."""

    def __str__(self) -> str:
        """Return the message as written; KeyError would print its repr."""
        return str(self.args[0]) if self.args else ""


class NewerStoreError(StoreError):
    """The case folder was written by a newer version."""


class BusyError(StoreError):
    """Another build holds the case."""


class EndpointError(ConspectusError, RuntimeError):
    """A configured language endpoint failed."""
