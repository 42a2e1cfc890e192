package org.orgo.engine.decisions;

import java.util.Optional;

/** Under which tenant id the engine knows the organization this thread works for. */
@FunctionalInterface
public interface EngineTenant {

  Optional<String> current();
}
