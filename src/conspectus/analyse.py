"""The per-document function: one capture in, one Analysis out; reads like a table of contents."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc

from conspectus import plugins
from conspectus.facts import (
    check,
    find_events,
    find_figures,
    find_mentions,
    find_quotes,
    find_relations,
    find_terms,
    find_timexes,
    find_toponyms,
)
from conspectus.knowledge import Actors, Gazetteer, Lexicon, Outlets
from conspectus.language import parse
from conspectus.read import Captured, read
from conspectus.records import Analysis
from conspectus.settings import Settings


@dataclass
class Tools:
    """What reading needs, made once in each worker and shared by all documents."""

    settings: Settings = field(default_factory=Settings)

    @cached_property
    def nlp(self) -> Callable[[str], Doc]:
        """The language pipeline."""
        pipeline: Callable[[str], Doc] = plugins.load("language", self.settings.language.pipeline)()
        return pipeline

    @cached_property
    def actors(self) -> Actors:
        """States, governments, groups and their names."""
        return Actors.load()

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Places."""
        return Gazetteer.load()

    @cached_property
    def lexicon(self) -> Lexicon:
        """Reporting verbs, hedges, triggers."""
        return Lexicon.load()

    @cached_property
    def outlets(self) -> Outlets:
        """Outlets by domain and signature."""
        return Outlets.load()


def analyse(captured: Captured, tools: Tools) -> Analysis:
    """Return everything read in one capture: the same bytes and settings give the same rows."""
    document, blocks, problems = read(captured, tools.settings.read, tools.outlets)
    parsed = parse(document, blocks, tools.nlp)
    mentions = find_mentions(parsed, tools.actors, tools.gazetteer)
    timexes = find_timexes(parsed)
    toponyms = find_toponyms(parsed, mentions, tools.gazetteer)
    quotes = find_quotes(parsed, mentions, tools.lexicon)
    events = find_events(parsed, mentions, timexes, toponyms, quotes, tools.lexicon)
    relations = find_relations(parsed, mentions, events)
    figures = find_figures(parsed, mentions, timexes, events, quotes)
    terms = find_terms(parsed, mentions, quotes)
    found = check(parsed, mentions, timexes, quotes, events, figures)
    return Analysis(
        document=document,
        blocks=blocks,
        mentions=mentions,
        timexes=timexes,
        toponyms=toponyms,
        quotes=quotes,
        events=events,
        relations=relations,
        figures=figures,
        terms=terms,
        discrepancies=found,
        problems=problems,
        span_failures=parsed.span_failures,
    )
