package org.orgo.tasks.forecast;

import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.organizations.profile.Profile;
import org.orgo.routing.EscalationPath;
import org.orgo.tasks.TaskHooks;

/** By what a task is opened: what is live, or what a draft has in its place. */
public record ForecastRules(
    TaskHooks hooks,
    Profile profile,
    WorkingCalendar calendar,
    EscalationPath path,
    LifecycleModel lifecycle) {}
