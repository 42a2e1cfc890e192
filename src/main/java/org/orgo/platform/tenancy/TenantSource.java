package org.orgo.platform.tenancy;

import java.util.Optional;
import java.util.UUID;

/** Tells which organization the running thread works for. */
@FunctionalInterface
public interface TenantSource {

  Optional<UUID> current();
}
