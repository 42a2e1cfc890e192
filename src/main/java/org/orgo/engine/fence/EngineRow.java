package org.orgo.engine.fence;

/**
 * A row of the engine that a call names.
 *
 * @param kind such as {@code process_instance}
 * @param tenant slug of the organization; null for what is shared
 */
public record EngineRow(String kind, String id, String tenant) {

  /** Shared by organizations, as are the instances that it stands for. */
  boolean isDefinition() {
    return kind.endsWith("definition") || "deployment".equals(kind);
  }
}
