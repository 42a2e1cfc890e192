package org.orgo.studio.sandbox;

import java.util.Map;
import org.orgo.engine.decisions.Decisions;
import org.orgo.organizations.profile.Profile;
import org.orgo.signals.trial.IntakeRules;
import org.orgo.tasks.forecast.ForecastRules;

/**
 * By what a signal is tried: what is live, with the files of a draft in place of theirs.
 *
 * @param forms of the draft, as JSON by their ids
 * @param sharePercent of new work that takes other versions than the live ones; null for none
 */
record SandboxRules(
    Decisions tables,
    IntakeRules intake,
    ForecastRules tasks,
    Profile profile,
    Map<String, String> forms,
    Integer sharePercent) {}
