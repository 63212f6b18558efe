"""When an activity takes place, for templates."""

from django import template

from .. import dates

register = template.Library()
register.filter(dates.printed_days)
register.filter(dates.printed_times)
register.filter(dates.machine_date)
