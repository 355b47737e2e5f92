"""Parts of a page that a program writes, between two marks."""

import re


def replaced(page, name, lines):
    """The page with new lines between `<!-- name -->` and `<!-- /name -->`, which stay."""
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    new = "\n".join([start, "", *lines, "", end])
    changed, count = re.subn(f"{re.escape(start)}.*?{re.escape(end)}", lambda _: new, page, flags=re.DOTALL)
    if count != 1:
        raise SystemExit(f"the page has no place for what was measured: {start} and {end}, once")
    return changed
