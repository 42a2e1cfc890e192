package org.orgo.routing;

import org.orgo.organizations.profile.Profile;
import org.orgo.routing.classification.Themes;

/** All that a decision about a signal starts from. */
record KnownSignal(Profile profile, SignalFacts facts, Themes themes, ManualOverrides named) {}
