"""What is counted over a whole case: tables derived once a snapshot, so that lists stay quick.

A list of a large case shows its first few hundred lines; which those are is asked of these tables
in SQL, and only their facts are made into records. What surprises: the counts choose and order
lines, the numbers shown are still made from the facts themselves, through the lens.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from conspectus.knowledge.codebook import LIKE
from conspectus.records import Event
from conspectus.store.snapshot import AMONG, Snapshot
from conspectus.views.answers import Lens
from conspectus.views.sources import Sources

_TOLD = """
select m.group_id as incident, e.id as event_id, e.doc_id
from "Event" e join "Membership" m on m.member_id = e.id where m.kind = 'incident'"""
_NAMED = """
select h.group_id as entity, t.outlet, count(*) as mentions
from "Mention" n join (select * from "Membership" where kind = 'entity') h on h.member_id = n.id
join "~Telling" t on t.doc_id = n.doc_id where n.form = 'name' group by all"""
_WORDED = """
select h.group_id as entity, t.outlet, w.wording, count(*) as uses,
  count(*) filter (w.quoted) as quoted, (list(w.id order by w.id))[1:3] as first
from "Term" w join (select * from "Membership" where kind = 'entity') h
on h.member_id = w.mention_id join "~Telling" t on t.doc_id = w.doc_id group by all"""
_PAIRS = """
with part as (
  select id, doc_id, i, arguments[i].role as role, arguments[i].mention_id as mention from (
    select id, doc_id, arguments, unnest(range(1, len(arguments) + 1)) as i from "Event"
    where status = 'asserted' and type is not null)),
side as (
  select p.id, p.doc_id, list(h.group_id order by i) filter (role = 'actor') as a,
    list(h.group_id order by i) filter (role = 'recipient') as b
  from part p join (select * from "Membership" where kind = 'entity') h
  on h.member_id = p.mention where role in ('actor', 'recipient') group by all),
sides as (
  select id, doc_id,
    case when b is null and len(list_distinct(a)) > 1 then [a[1]] else list_distinct(a) end as a,
    case when b is null then list_distinct(a[2:]) else list_distinct(b) end as b from side),
act as (
  select distinct * from (select id, doc_id, actor, unnest(b) as recipient from (
    select id, doc_id, b, unnest(a) as actor from sides)) where actor <> recipient),
standing as (
  select r.id, r.doc_id, x.group_id as actor, y.group_id as recipient from "Relation" r
  join (select * from "Membership" where kind = 'entity') x on x.member_id = r.first_id
  join (select * from "Membership" where kind = 'entity') y on y.member_id = r.second_id
  where r.status = 'asserted' and r.type in ({like}) and x.group_id <> y.group_id)
select id as fact_id, doc_id, actor, recipient from act union all
select id, doc_id, actor, recipient from standing s where not exists (
  select 1 from act where act.doc_id = s.doc_id and act.actor = s.actor
  and act.recipient = s.recipient)"""
_ASKED = """
select d.id, d.state, d.rank, t.outlet, x.claim_id from (
  select id, state, rank, unnest(claim_ids) as claim_id from "Discrepancy") x
join "Discrepancy" d on d.id = x.id join "Stance" s on s.claim_id = x.claim_id
join "~Telling" t on t.doc_id = s.doc_id
where s.position in ('support', 'contradict', 'attribute') and s.fact_id is not null group by all"""


def prepare(snapshot: Snapshot) -> None:
    """Derive every table now, so that nobody waits for it."""
    for name in _MADE:
        _table(snapshot, name)


def outlets_read(sources: Sources, lens: Lens) -> list[str]:
    """Return the names of the outlets a lens reads."""
    names = sorted({sources.outlet(d) for d in sources.documents})
    return [name for name in names if lens.reads(name)]


def most_told(sources: Sources, lens: Lens, most: int, where: str = "") -> tuple[list[str], int]:
    """Return the incidents told by most outlets, and how many there are altogether.

    Args:
        sources: The case.
        lens: Whose telling is read.
        most: How many are returned.
        where: A condition on the columns of Incident, e.g. "latitude is not null".
    """
    snapshot = sources.snapshot
    told, telling = _table(snapshot, "~Told"), _table(snapshot, "~Telling")
    condition = f'where x.incident in (select id from "Incident" where {where})' if where else ""
    rows = snapshot.sql(
        f"select incident, count(*) over () from (select x.incident, count(distinct t.outlet) as o,"
        f" count(distinct x.doc_id) as d from {told} x join {telling} t on t.doc_id = x.doc_id"
        f" and t.outlet {AMONG} {condition} group by 1)"
        " order by o desc, d desc, incident limit ?",
        [outlets_read(sources, lens), most],
    )
    return [str(i) for i, _ in rows], int(rows[0][1]) if rows else 0


def told_by(sources: Sources, lens: Lens, incident_ids: Sequence[str]) -> dict[str, list[Event]]:
    """Return the events of some incidents that a lens reads, in the order of their ids."""
    read = sources.read_by(lens)
    rows = sources.snapshot.sql(
        f"select event_id, incident from {_table(sources.snapshot, '~Told')}"
        f" where incident {AMONG}",
        [list(incident_ids)],
    )
    home = {str(event): str(incident) for event, incident in rows}
    told: dict[str, list[Event]] = defaultdict(list)
    for event in sources.snapshot.rows(Event, f"id {AMONG}", [sorted(home)]):
        if event.doc_id in read:
            told[home[event.id]].append(event)
    return told


def tellers(snapshot: Snapshot, incident_ids: Sequence[str]) -> list[tuple[str, str]]:
    """Return (incident, document that tells it) of some incidents."""
    rows = snapshot.sql(
        f"select distinct incident, doc_id from {_table(snapshot, '~Told')}"
        f" where incident {AMONG} order by all",
        [list(incident_ids)],
    )
    return [(str(i), str(d)) for i, d in rows]


def shared_by(sources: Sources, lens: Lens, story_ids: Sequence[str]) -> dict[str, list[str]]:
    """Return the incidents that at least two documents of a story tell, by story."""
    snapshot = sources.snapshot
    found: dict[str, list[str]] = defaultdict(list)
    for story, incident in snapshot.sql(
        f"select m.group_id, x.incident from {_table(snapshot, '~Told')} x"
        ' join "Membership" m on m.member_id = x.doc_id'
        f" join {_table(snapshot, '~Telling')} t on t.doc_id = x.doc_id"
        f" where m.kind = 'story' and m.group_id {AMONG} and t.outlet {AMONG}"
        " group by 1, 2 having count(distinct x.doc_id) > 1 order by 1, 2",
        [list(story_ids), outlets_read(sources, lens)],
    ):
        found[str(story)].append(str(incident))
    return found


def most_named(sources: Sources, lens: Lens, most: int) -> tuple[dict[str, tuple[int, int]], int]:
    """Return {entity: (mentions by name, outlets)} of those named most, and how many there are."""
    rows = sources.snapshot.sql(
        "select entity, n, o, count(*) over () from (select entity, sum(mentions) as n,"
        f" count(*) as o from {_table(sources.snapshot, '~Named')}"
        f" where outlet {AMONG} group by 1) order by n desc, entity limit ?",
        [outlets_read(sources, lens), most],
    )
    return {str(e): (int(n), int(o)) for e, n, o, _ in rows}, int(rows[0][3]) if rows else 0


def most_worded(
    sources: Sources, lens: Lens, most: int
) -> tuple[list[tuple[str, str, str, int, int, list[str]]], int]:
    """Return (entity, outlet, wording, uses, quoted, ids of the first) of what is called most.

    Only entities that are called by more than one wording; and how many of those there are.
    """
    worded = _table(sources.snapshot, "~Worded")
    read = outlets_read(sources, lens)
    rows = sources.snapshot.sql(
        f"with called as (select entity, count(distinct outlet) as o, count(*) as u from {worded}"
        f" where outlet {AMONG} group by 1 having count(distinct wording) > 1),"
        " best as (select entity, o, u, count(*) over () as total, sum(u) over (order by o desc,"
        " u desc, entity) as so_far from called)"
        " select w.entity, w.outlet, w.wording, w.uses, w.quoted, w.first, best.total"
        f" from {worded} w join best on best.entity = w.entity"
        f" where w.outlet {AMONG} and best.so_far - best.u < ?"
        " order by best.o desc, best.u desc, w.entity, w.outlet, w.uses desc, w.wording",
        [read, read, most],
    )
    found = [(str(e), str(o), str(w), int(n), int(q), list(f)) for e, o, w, n, q, f, _ in rows]
    return found, int(rows[0][6]) if rows else 0


def most_bound(
    sources: Sources, lens: Lens, most: int
) -> tuple[dict[tuple[str, str], list[str]], int]:
    """Return {(actor, recipient): facts} of those who did most to each other, and how many."""
    snapshot = sources.snapshot
    rows = snapshot.sql(
        "select actor, recipient, list(fact_id order by fact_id), count(*) over () from"
        f" {_table(snapshot, '~Pairs')} x join {_table(snapshot, '~Telling')} t"
        f" on t.doc_id = x.doc_id and t.outlet {AMONG}"
        " group by 1, 2 order by count(*) desc, 1, 2 limit ?",
        [outlets_read(sources, lens), most],
    )
    return {(str(a), str(b)): list(f) for a, b, f, _ in rows}, int(rows[0][3]) if rows else 0


def most_asked(sources: Sources, lens: Lens, most: int) -> tuple[list[str], Mapping[str, int]]:
    """Return the disagreements of highest rank that a lens leaves answers for, and all by state."""
    snapshot = sources.snapshot
    read = outlets_read(sources, lens)
    asked = (
        f"select id, state, rank from {_table(snapshot, '~Asked')}"
        f" where outlet {AMONG} group by 1, 2, 3"
        " having count(distinct claim_id) > 1 or state = 'holds'"
        ' union all select id, state, rank from "Discrepancy" where len(claim_ids) = 0'
        f" and (doc_id is null or doc_id in (select doc_id from {_table(snapshot, '~Telling')}"
        f" where outlet {AMONG}))"
    )
    counts = snapshot.sql(f"select state, count(*) from ({asked}) group by 1", [read, read])
    rows = snapshot.sql(
        f"select id from (select *, row_number() over (partition by state = 'holds'"
        f" order by rank desc, id) as n from ({asked})) where n <= ? order by n, id",
        [read, read, most],
    )
    return [str(i) for (i,) in rows], {str(s): int(n) for s, n in counts}


def most_disputed(
    sources: Sources, lens: Lens, most: int
) -> tuple[dict[str, tuple[int, int, int]], int]:
    """Return {incident or story: (claims, disputed ones, outlets)}, most disputed first, and all.

    A story counts the claims of incidents that at least two of its pages tell.
    """
    snapshot = sources.snapshot
    told, telling = _table(snapshot, "~Told"), _table(snapshot, "~Telling")
    read = outlets_read(sources, lens)
    rows = snapshot.sql(
        "with told as (select x.incident, x.doc_id, t.outlet"
        f" from {told} x join {telling} t on t.doc_id = x.doc_id where t.outlet {AMONG}),"
        ' claimed as (select c.subject_id, count(*) as n, count(d.id) as d from "Claim" c'
        ' left join (select distinct unnest(claim_ids) as id from "Discrepancy"'
        " where state <> 'holds') d on d.id = c.id where c.subject_kind = 'incident' group by 1),"
        ' page as (select m.group_id as story, t.doc_id, t.outlet from "Membership" m'
        f" join {telling} t on t.doc_id = m.member_id where m.kind = 'story' and t.outlet {AMONG}),"
        " shared as (select story, incident from told join page using (doc_id) group by all"
        " having count(distinct doc_id) > 1),"
        " subject as (select incident as id, any_value(n) as n, any_value(d) as d,"
        " count(distinct outlet) as o from told join claimed on subject_id = incident group by 1"
        " union all select s.story, s.n, s.d, p.o from"
        " (select story, sum(n) as n, sum(d) as d from shared join claimed on subject_id = incident"
        " group by 1) s join (select story, count(distinct outlet) as o from page group by 1"
        " having count(distinct doc_id) > 1) p on p.story = s.story)"
        " select id, n, d, o, count(*) over () from subject"
        " order by d desc, o desc, n desc, id limit ?",
        [read, read, most],
    )
    found = {str(i): (int(n), int(d), int(o)) for i, n, d, o, _ in rows}
    return found, int(rows[0][4]) if rows else 0


def _table(snapshot: Snapshot, name: str) -> str:
    """Return the quoted name of a derived table; it is made when first asked for."""

    def derive() -> str:
        if name == "~Telling":
            sources = Sources(snapshot)
            docs = sorted(sources.documents)
            names = [sources.outlet(d) for d in docs]
            snapshot.put(name, {"doc_id": docs, "outlet": names})
        else:
            _table(snapshot, "~Telling")
            like = ", ".join(f"'{kind}'" for kind in sorted(LIKE))
            snapshot.derive(name, _MADE[name].replace("{like}", like))
        return f'"{name}"'

    return snapshot.once(name, derive)


_MADE = {
    "~Telling": "", "~Told": _TOLD, "~Named": _NAMED, "~Worded": _WORDED, "~Pairs": _PAIRS,
    "~Asked": _ASKED,
}  # fmt: skip
