package org.orgo.setup.web;

import org.orgo.setup.SetupResult;
import org.orgo.web.Layout;

/** What was founded, with links that are shown this once. */
public record SetupDonePage(Layout layout, SetupResult result) {}
