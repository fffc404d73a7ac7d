"""Reads one calendar file a line, written as JSON, and says in JSON what the library of Python finds in it."""

import json
import sys

from icalendar import Calendar


def instant(event, name):
    return event.decoded(name).strftime("%Y%m%dT%H%M%SZ") if name in event else None


def address(found):
    return [str(one).lower() for one in (found if isinstance(found, list) else [found])]


for line in sys.stdin:
    calendar = Calendar.from_ical(json.loads(line))
    events = [
        {
            "uid": str(event["UID"]),
            "startsAt": instant(event, "DTSTART"),
            "endsAt": instant(event, "DTEND"),
            "sequence": int(event.get("SEQUENCE", 0)),
            "status": str(event["STATUS"]),
            "summary": str(event["SUMMARY"]),
            "organizer": address(event.get("ORGANIZER", [])),
            "attendees": address(event.get("ATTENDEE", [])),
            "names": sorted({name for name, _ in event.property_items(recursive=False)} - {"BEGIN", "END"}),
            "unread": [name for name, _ in event.errors],
        }
        for event in calendar.walk("VEVENT")
    ]
    print(json.dumps({"method": str(calendar["METHOD"]), "events": events}), flush=True)
