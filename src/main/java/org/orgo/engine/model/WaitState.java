package org.orgo.engine.model;

import org.orgo.labels.TaskStatus;

/** A place in a lifecycle where a task rests, and the status it has there. */
public record WaitState(String id, String name, TaskStatus status) {}
