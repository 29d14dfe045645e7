"""What `cadre timetable --json` prints; the keys are listed in `shapes`."""

from dataclasses import asdict

from cadre_cli.domain.timetable import Fix, GoalResult, Session, Shortage
from cadre_cli.timetable.words import shortage_words
from cadre_cli.workflows.timetable import Laid

Shape = dict[str, object]


def timetable(laid: Laid) -> Shape:
    """The timetable with its goals and what it lacks."""
    table = laid.timetable
    return {
        "version": table.version,
        "plan_version": table.plan_version,
        "new": laid.new,
        "proven": table.proven,
        "sessions": [_session(session) for session in table.sessions],
        "goals": [_goal(goal) for goal in table.goals],
        "shortages": [_shortage(laid, shortage) for shortage in table.shortages],
        "fixed": [_fix(fix) for fix in table.fixed],
        "not_fixed": [_fix(fix) for fix in table.not_fixed],
    }


def _session(session: Session) -> Shape:
    return asdict(session) | {"starts": f"{session.starts:%H:%M}", "ends": f"{session.ends:%H:%M}"}


def _fix(fix: Fix) -> Shape:
    return asdict(fix) | {"starts": f"{fix.starts:%H:%M}"}


def _goal(goal: GoalResult) -> Shape:
    return asdict(goal)


def _shortage(laid: Laid, shortage: Shortage) -> Shape:
    words = shortage_words(shortage, laid.event)
    return asdict(shortage) | {"text": words.en, "text_hi": words.hi}
