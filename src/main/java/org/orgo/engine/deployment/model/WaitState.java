package org.orgo.engine.deployment.model;

import org.orgo.vocabulary.work.TaskStatus;

/** A place in a lifecycle where a task rests, and the status it has there. */
public record WaitState(String id, String name, TaskStatus status) {}
