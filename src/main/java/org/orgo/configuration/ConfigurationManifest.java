package org.orgo.configuration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.Range;

/**
 * What the files are.
 *
 * @param orgo the version that wrote them, for people
 */
record ConfigurationManifest(
    @Range(min = FORMAT, max = FORMAT) int format, @NotNull(message = "a text") String orgo) {

  static final String PATH = "manifest.yaml";

  static final int FORMAT = 1;
}
