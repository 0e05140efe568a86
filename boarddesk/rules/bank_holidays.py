"""British bank holidays, known from the library `holidays`, which follows the government's list."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache

from boarddesk.model.enums import Region

_SUBDIVISIONS = {Region.ENGLAND: "ENG", Region.WALES: "WLS", Region.SCOTLAND: "SCT", Region.NORTHERN_IRELAND: "NIR"}


def bank_holidays(region: Region, years: Iterable[int]) -> Mapping[dt.date, str]:
    """The bank holidays of some years in a part of the United Kingdom, with their names."""
    found: dict[dt.date, str] = {}
    for year in sorted(set(years)):
        found |= _of_year(region, year)
    return found


@cache
def _of_year(region: Region, year: int) -> dict[dt.date, str]:
    from holidays import country_holidays

    return dict(country_holidays("GB", subdiv=_SUBDIVISIONS[region], years=year))
