"""The commands: one file each, listed here, imported only when called.

A command is a function `run` whose first argument is the case and which returns its exit code.

    0  done
    1  something unexpected; a bug, or the disk
    2  misuse: the message says what to write instead
    3  done, but some material could not be read; `conspectus status CASE` lists it
    4  another build of this case is running
    130  interrupted; what was read is kept
"""

import inspect
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

OK, UNEXPECTED, MISUSE, UNREAD, BUSY, INTERRUPTED = 0, 1, 2, 3, 4, 130

__all__ = ["COMMANDS", "Command", "main"]


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the table of commands."""

    name: str
    path: str
    """Where its function is: module:attribute."""
    help: str
    """What `conspectus --help` says of it."""
    loose: bool = False
    """Arguments may begin with a hyphen, e.g. the words of a query."""


COMMANDS = (
    Command("init", "conspectus.cli.init:run", "Make an empty case."),
    Command("add", "conspectus.cli.add:run", "Add files and folders of pages to a case."),
    Command("list", "conspectus.cli.list:run", "List the pages of a case."),
    Command("remove", "conspectus.cli.remove:run", "Take pages out of a case."),
    Command("set", "conspectus.cli.set:run", "Set the outlet, date or title of a page."),
    Command("correct", "conspectus.cli.correct:run", "Correct what was read; judge; note."),
    Command("corrections", "conspectus.cli.corrections:run", "List and undo what people decided."),
    Command("build", "conspectus.cli.build:run", "Read what is new and compare everything."),
    Command("status", "conspectus.cli.status:run", "Say what is in a case and what went wrong."),
    Command("search", "conspectus.cli.search:run", "Find paragraphs by their words.", True),
    Command("show", "conspectus.cli.show:run", "Show questions, a document, an incident ..."),
    Command("explain", "conspectus.cli.explain:run", "Lead a statement back to its sources."),
    Command("export", "conspectus.cli.export:run", "Write the model as files."),
    Command("report", "conspectus.cli.report:run", "Write the case as one HTML file."),
    Command(
        "bundle", "conspectus.cli.bundle:run", "Write the case as one ZIP that can be checked."
    ),
    Command("verify", "conspectus.cli.verify:run", "Check such a ZIP, without the case."),
    Command("serve", "conspectus.cli.serve:run", "Open the desk in the browser."),
)

_LOOSE = {"ignore_unknown_options": True, "help_option_names": ["--help"]}  # -h begins "-harbour"
_HELP = """Many outlets' pages about one crisis, read as one model in which every statement leads
to its source.

\b
Start:
  conspectus add CASE PAGES...    take files and folders in
  conspectus build CASE           read and compare them
  conspectus show CASE            see what the outlets disagree about
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and end the process with its exit code."""
    code = run(sys.argv[1:] if arguments is None else arguments)
    try:
        sys.stdout.flush()
    except BrokenPipeError:  # `conspectus list ferry | head -1`: silence Python's own complaint
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; errors are one line on stderr."""
    import sqlite3

    from typer.exceptions import Abort, Exit, TyperException

    from conspectus.errors import BusyError, ConspectusError

    try:
        code = _dispatch([*arguments] or ["--help"])  # `list` is a command here, once called
    except TyperException as error:  # what typer says of wrong options and arguments
        return _fail(
            f"{error.format_message()} See `conspectus {_about(arguments)}--help`.", MISUSE
        )
    except (Exit, SystemExit) as error:
        code = getattr(error, "exit_code", None) or getattr(error, "code", None) or OK
    except (Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except BusyError as error:
        return _fail(str(error), BUSY)
    except ConspectusError as error:
        return _fail(str(error), MISUSE)
    except BrokenPipeError:
        return OK  # the reader of our output has seen enough
    except (OSError, sqlite3.Error) as error:
        return _fail(str(error), UNEXPECTED)
    if code == INTERRUPTED:
        return _fail("stopped; what was read is kept", INTERRUPTED)
    return code if isinstance(code, int) else OK


def _dispatch(arguments: list[str]) -> object:
    """Hand the arguments to typer with only the wanted command imported."""
    import typer

    wanted = next((a for a in arguments if not a.startswith("-")), None)
    app = typer.Typer(
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
        invoke_without_command=True,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )

    @app.callback(help=_HELP)
    def options(
        version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
    ) -> None:
        if version:
            from conspectus import __version__

            print(f"conspectus {__version__}")
            raise typer.Exit

    for command in COMMANDS:
        function = _load(command) if command.name == wanted else _not_called
        app.command(
            command.name,
            short_help=command.help,
            help=_help(function),
            context_settings=_LOOSE if command.loose else {},
        )(function)
    return app(arguments, prog_name="conspectus", standalone_mode=False)


def _load(command: Command) -> Any:
    from importlib import import_module

    module, _, attribute = command.path.partition(":")
    return getattr(import_module(module), attribute)


def _help(function: Any) -> str:
    """Return a command's docstring, marked so that typer keeps its examples line by line."""
    text = inspect.cleandoc(function.__doc__ or "")
    return text.replace("\n\nExamples:\n", "\n\n\b\nExamples:\n")


def _not_called() -> None:
    """Stand in for a command that this call does not need."""


def _about(arguments: Sequence[str]) -> str:
    known = {command.name for command in COMMANDS}
    return next((f"{a} " for a in arguments if a in known), "")


def _fail(message: str, code: int) -> int:
    print("conspectus:", " ".join(message.split()), file=sys.stderr)
    return code
