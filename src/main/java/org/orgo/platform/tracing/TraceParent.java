package org.orgo.platform.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of a span's place in its trace, as W3C Trace Context has it: 55 characters. */
final class TraceParent {

  static final String HEADER = "traceparent";

  private static final Pattern FORM =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private TraceParent() {}

  /** Empty outside of spans. */
  static String of(Context context) {
    SpanContext span = Span.fromContext(context).getSpanContext();
    return span.isValid()
        ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : "";
  }

  /** Empty for null, and for what is none. */
  static Optional<Context> read(String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    SpanContext parent =
        SpanContext.createFromRemoteParent(
            parts.group(1),
            parts.group(2),
            TraceFlags.fromHex(parts.group(3), 0),
            TraceState.getDefault());
    return parent.isValid()
        ? Optional.of(Context.root().with(Span.wrap(parent)))
        : Optional.empty();
  }
}
