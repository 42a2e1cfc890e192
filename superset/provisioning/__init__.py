"""Puts Orgo's dashboards into Superset, once for each organization."""
