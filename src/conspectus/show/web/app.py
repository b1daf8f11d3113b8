"""The desk as a web application: the API, the built front end, and who may ask.

In: a room that answers. Out: an ASGI application. What surprises: it answers only to the names it
was told it has. A page on the open web can make a browser send requests to this machine, so a
wrong `Host`, a foreign `Origin` or a cross-site fetch is refused before anything is read.
"""

import hmac
from collections.abc import Awaitable, Callable
from importlib import resources
from pathlib import Path
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response
from fastapi.responses import (
    FileResponse,
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
)
from starlette.staticfiles import StaticFiles

from conspectus.errors import BusyError, ConspectusError, InputError, NotFoundError
from conspectus.show.web.bodies import answer
from conspectus.show.web.described import Refused, describe
from conspectus.show.web.intake import Intake
from conspectus.show.web.intake_routes import intake_router
from conspectus.show.web.room import Room
from conspectus.show.web.routes import router

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
COOKIE = "conspectus_desk"
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
NOT_BUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Conspectus</title>
<h1>The desk is not built yet</h1>
<p>The case is served, but this installation has no front end. In the source folder run:</p>
<pre>cd desk
npm ci
npm run build</pre>
<p>Then load this page again. The answers are already at <a href="api/questions">api/questions</a>.
</p></html>"""

_Next = Callable[[Request], Awaitable[Response]]


def static_folder() -> Path:
    """Return the folder the front end is built into; it may not exist."""
    return Path(str(resources.files("conspectus.show.web"))) / "static"


def notices(static: Path) -> str:
    """Return the licences of what others made and the built front end holds: fonts, code, map."""
    found = sorted(static.glob("*LICENCES.txt"))
    return "\n\n".join(path.read_text("utf-8") for path in found)


def create_app(
    room: Room,
    *,
    hosts: tuple[str, ...] | None = LOOPBACK,
    token: str | None = None,
    static: Path | None = None,
    intake: Intake | None = None,
) -> FastAPI:
    """Return the desk over a room.

    Args:
        room: What answers.
        hosts: Names the desk goes by, without port; a request for another is refused. None = any,
            which needs a token.
        token: Asked of every request when given: once in the address as `?token=`, then a cookie.
        static: The built front end; None = the one this package carries.
        intake: What takes pages in and builds; None = this desk only reads and corrects.

    Raises:
        InputError: Any name would do and no token is asked.
    """
    if hosts is None and not token:
        raise InputError("a desk that goes by any name needs a token")
    app = FastAPI(title="Conspectus", docs_url=None, redoc_url=None, openapi_url=None)
    built = static or static_folder()

    @app.middleware("http")
    async def guard(request: Request, call_next: _Next) -> Response:
        response = _refusal(request, hosts, token) or await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if not request.url.path.startswith("/assets/"):
            response.headers["Cache-Control"] = "no-store"
        return response

    @app.exception_handler(ConspectusError)
    async def refused(_: Request, error: ConspectusError) -> Response:
        said = answer(Refused(error=str(error)))
        said.status_code = _status(error)
        return said

    app.include_router(router(room))
    app.include_router(intake_router(intake))

    @app.get("/api/openapi.json", include_in_schema=False)
    def described() -> JSONResponse:
        return JSONResponse(describe(app))

    @app.get("/", include_in_schema=False)
    def index() -> Response:
        page = built / "index.html"
        return FileResponse(page) if page.is_file() else HTMLResponse(NOT_BUILT)

    @app.get("/notices", include_in_schema=False)
    def licences() -> PlainTextResponse:
        return PlainTextResponse(notices(built))

    if (built / "assets").is_dir():
        app.mount("/assets", StaticFiles(directory=built / "assets"))
    return app


def _refusal(request: Request, hosts: tuple[str, ...] | None, token: str | None) -> Response | None:
    """Return the answer to a request that must not be answered; None when it may."""
    host = request.headers.get("host", "")
    if hosts is not None and _name(host) not in hosts:
        return JSONResponse({"error": "this desk does not go by that name"}, status_code=421)
    origin = request.headers.get("origin")
    if origin and urlsplit(origin).netloc.lower() != host.lower():
        return JSONResponse({"error": "asked from another site"}, status_code=403)
    if request.url.path != "/" and request.headers.get("sec-fetch-site") == "cross-site":
        return JSONResponse({"error": "asked from another site"}, status_code=403)
    if request.method not in ("GET", "HEAD", "POST"):
        return JSONResponse({"error": "the desk reads, and files corrections"}, status_code=405)
    if request.method == "POST" and not origin:
        return JSONResponse({"error": "what is filed says where it comes from"}, status_code=403)
    return None if token is None else _key(request, token)


def _key(request: Request, token: str) -> Response | None:
    """Return what a request without the right token gets; None when it has it."""
    shown = request.query_params.get("token", "")
    if shown and hmac.compare_digest(shown.encode(), token.encode()):
        home = RedirectResponse("/", status_code=303)
        home.set_cookie(COOKIE, token, httponly=True, samesite="strict")
        return home
    if hmac.compare_digest(request.cookies.get(COOKIE, "").encode(), token.encode()):
        return None
    return JSONResponse(
        {"error": "this desk asks for a token; open the address it printed when it was started"},
        status_code=401,
    )


def _name(host: str) -> str:
    """Return a Host header's name without its port, lower case.

    >>> _name("localhost:8000"), _name("[::1]:8000")
    ('localhost', '[::1]')
    """
    if host.startswith("["):
        return host[: host.find("]") + 1].lower()
    return host.split(":", 1)[0].lower()


def _status(error: ConspectusError) -> int:
    kinds = ((NotFoundError, 404), (InputError, 400), (BusyError, 503))
    return next((code for kind, code in kinds if isinstance(error, kind)), 500)
