"""`conspectus serve`: the desk, for a browser on this machine."""

import socket
from contextlib import suppress
from typing import Annotated

import typer

from conspectus.cli.output import CaseFolder, user

_PORT = 8321  # tried first, so that links survive a restart
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_LINGER_S = 2  # a browser that watches a build holds its line for ever
_TOKEN_LENGTH = 16  # shortest token taken; a shorter one can be guessed


def run(
    case: CaseFolder,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="0 = any that is free.")
    ] = None,
    host: Annotated[str, typer.Option(help="Address to listen on; others need a token.")] = (
        "127.0.0.1"
    ),
    token: Annotated[
        str | None, typer.Option(help="Asked of every browser; made up where one is needed.")
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open the browser.")] = False,
) -> int:
    """Open the desk in the browser; only this machine can reach it unless --host says otherwise.

    Examples:
      conspectus serve ferry
      conspectus serve ferry --port 9000 --open
    """
    import secrets
    import threading

    import uvicorn

    from conspectus.errors import InputError
    from conspectus.show.web.app import LOOPBACK, create_app
    from conspectus.show.web.case_room import CaseRoom
    from conspectus.show.web.intake import Intake

    outside = host not in _LOOPBACK
    if token is not None and len(token) < _TOKEN_LENGTH:
        raise InputError(f"--token needs at least {_TOKEN_LENGTH} characters")
    key = token or (secrets.token_urlsafe(24) if outside else None)
    room = CaseRoom(case, user())
    intake = Intake(case)
    threading.Thread(target=room.prepare, daemon=True).start()  # nobody has asked anything yet
    app = create_app(room, hosts=None if outside else LOOPBACK, token=key, intake=intake)
    listening = _listen(host, port)
    where = f"[{host}]" if ":" in host else host
    address = f"http://{where}:{listening.getsockname()[1]}/"
    if key:
        address += f"?token={key}"
    print(f"The desk is at {address}  (Ctrl+C stops it)", flush=True)
    if open_:
        typer.launch(address)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, timeout_graceful_shutdown=_LINGER_S
    )
    with suppress(KeyboardInterrupt):  # how a desk is meant to be stopped
        uvicorn.Server(config).run(sockets=[listening])
    intake.close()
    room.close()
    return 0


def _listen(host: str, port: int | None) -> socket.socket:
    """Return a socket bound to the port asked for, or to the usual one or any that is free."""
    from conspectus.errors import InputError

    wanted = [_PORT, 0] if port is None else [port]
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for number in wanted:
        found = socket.socket(family, socket.SOCK_STREAM)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((host, number))
            found.listen()  # before the address is printed, so that nobody comes too early
        except OSError as error:
            found.close()
            reason = error.strerror
        else:
            return found
    raise InputError(f"--host {host} --port {port}: cannot listen there: {reason}; try --port 0")
