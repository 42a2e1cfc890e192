package org.orgo.operations.overview.web;

import org.orgo.operations.overview.Overview;
import org.orgo.web.Layout;

/** How the organization's work runs. */
public record OperationsPage(Layout layout, Overview now) {}
