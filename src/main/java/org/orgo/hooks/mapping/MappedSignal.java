package org.orgo.hooks.mapping;

import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;
import org.springframework.lang.Nullable;

/**
 * What a mapping makes of a body.
 *
 * @param leftOut the mapping says that such a body is no signal; nothing else is said then
 */
public record MappedSignal(
    boolean leftOut,
    @Nullable String title,
    @Nullable String text,
    @Nullable String externalReference,
    @Nullable Label label,
    @Nullable String domain,
    @Nullable Severity severity,
    @Nullable String sender) {

  static final MappedSignal LEFT_OUT =
      new MappedSignal(true, null, null, null, null, null, null, null);
}
