package org.orgo.engine.deployment.model;

import org.orgo.vocabulary.work.WorkStatus;

/** A wait state of a lifecycle and the status that work has there. */
public record WaitState(String id, String name, WorkStatus status) {}
