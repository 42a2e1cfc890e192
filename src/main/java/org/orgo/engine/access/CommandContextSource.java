package org.orgo.engine.access;

import org.camunda.bpm.engine.impl.interceptor.Command;

/** Runs a command inside the engine. */
@FunctionalInterface
interface CommandContextSource {

  <T> T inContext(Command<T> command);
}
