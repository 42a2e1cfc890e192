package org.orgo.reviews.response;

import java.util.Locale;
import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** The pattern was dismissed or muted before; shows it as it is. */
public class PatternIsSettled extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient RecordedPattern now;

  public PatternIsSettled(RecordedPattern now) {
    super(
        "The pattern is %s and cannot be dismissed"
            .formatted(now.status().name().toLowerCase(Locale.ROOT)));
    this.now = now;
  }

  @Override
  public String code() {
    return "pattern_is_settled";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.ofNullable(now);
  }
}
