package org.orgo.engine;

/** Somebody asked the engine without telling it who acts for which tenant. */
public class EngineCalledOutsideItsDoor extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  EngineCalledOutsideItsDoor(String command) {
    super(
        "The engine was called outside its door (%s); call it through EngineDoor"
            .formatted(command));
  }
}
