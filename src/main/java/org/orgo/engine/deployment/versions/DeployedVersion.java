package org.orgo.engine.deployment.versions;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * One version of a diagram, a decision or a form.
 *
 * @param ending of its file: {@code bpmn}, {@code dmn} or {@code form}
 * @param key by which it is called
 * @param name for people; a form has none
 * @param own whether it is the organization's and not the shared one
 * @param deployment the engine's id of what it was deployed with
 * @param resource the name of its file there
 */
public record DeployedVersion(
    String ending,
    String key,
    @Nullable String name,
    int version,
    boolean own,
    String deployment,
    String resource,
    Instant deployedAt,
    String sha256) {

  /** As people call the file: by the key, which is its name. */
  public String file() {
    return key + "." + ending;
  }
}
