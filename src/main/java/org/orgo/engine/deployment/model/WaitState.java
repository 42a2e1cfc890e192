package org.orgo.engine.deployment.model;

import org.orgo.vocabulary.work.TaskStatus;

/** A wait state of a lifecycle and the status a task has there. */
public record WaitState(String id, String name, TaskStatus status) {}
