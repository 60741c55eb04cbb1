"""A picture to take away: its file name, and pixels from the drawing."""

from __future__ import annotations

import re

import font_source_sans_pro as source_sans
import resvg_py
from django.http import HttpResponse

from arena.web.guards import Visit

PIXELS_PER_UNIT = 2.0
# A name may hold these; XML may not, in any notation.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def well_formed(svg: str) -> str:
    """Return the drawing without what no reader of XML takes."""
    return NOT_IN_XML.sub("", svg)


def png(svg: str) -> bytes:
    """Return the drawing in pixels; the typeface comes along, so that any server can do it."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=PIXELS_PER_UNIT,
            skip_system_fonts=True,
            font_files=[source_sans.SourceSansPro, source_sans.SourceSansProBold],
            font_family="Source Sans Pro",
            sans_serif_family="Source Sans Pro",
        )
    )


def attachment(content: str | bytes, visit: Visit, ending: str, content_type: str) -> HttpResponse:
    """Return a download named after the network and the date."""
    response = HttpResponse(content, content_type=content_type)
    name = f"{visit.network.slug}-{visit.as_of.isoformat()}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
