package org.orgo.platform.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.UUID;
import java.util.function.Supplier;
import org.orgo.platform.tenancy.CurrentTenant;

/**
 * Puts what is done into the trace of the mail or request that asked for it. Does the work alone
 * while no collector is named.
 *
 * <p>Static, as the id of the request is: steps are everywhere, and most are no beans.
 */
public final class Traces {

  private static volatile Tracer tracer;

  private Traces() {}

  static void tellTo(Tracer chosen) {
    tracer = chosen;
  }

  /** Stops telling; a tracer that has been followed by another one changes nothing. */
  static void tellNoMore(Tracer former) {
    if (tracer == former) {
      tracer = null;
    }
  }

  public static boolean areOn() {
    return tracer != null;
  }

  /** The current place in a trace, for a row that carries work over; empty where there is none. */
  public static String parent() {
    return tracer == null ? "" : TraceParent.of(Context.current());
  }

  /**
   * Does the work as a step of the current trace, or of a new one.
   *
   * @param about what the step is about; null for nothing that has an id
   */
  public static <T> T step(TraceStep step, UUID about, Supplier<T> work) {
    Tracer now = tracer;
    if (now == null) {
      return work.get();
    }
    Span span = begun(now, step, about);
    Scope scope = span.makeCurrent();
    try {
      return work.get();
    } catch (RuntimeException | Error failure) {
      failed(failure);
      throw failure;
    } finally {
      scope.close();
      span.end();
    }
  }

  public static void run(TraceStep step, UUID about, Runnable work) {
    step(
        step,
        about,
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Does the work in the trace that its row names.
   *
   * @param parent null or empty when the row names none
   */
  public static <T> T continuing(String parent, Supplier<T> work) {
    if (tracer == null) {
      return work.get();
    }
    Context context = TraceParent.read(parent).orElse(Context.current());
    Scope scope = context.makeCurrent();
    try {
      return work.get();
    } finally {
      scope.close();
    }
  }

  /** The work, in the trace of whoever hands it to another thread. */
  public static Runnable carrying(Runnable work) {
    return tracer == null ? work : Context.current().wrap(work);
  }

  /** Says more about the current step. */
  public static void note(TraceAttribute attribute, String word) {
    if (tracer != null && word != null) {
      Span.current().setAttribute(attribute.key(), word);
    }
  }

  /** Marks the current step as failed, by the kind of failure only. */
  public static void failed(Throwable failure) {
    if (tracer != null) {
      Span.current().setStatus(StatusCode.ERROR);
      note(TraceAttribute.ERROR, failure.getClass().getName());
    }
  }

  private static Span begun(Tracer tracer, TraceStep step, UUID about) {
    SpanBuilder span = tracer.spanBuilder(step.spanName()).setSpanKind(step.kind());
    CurrentTenant.find()
        .ifPresent(tenant -> span.setAttribute("orgo.organization_id", tenant.toString()));
    if (about != null && step.subject() != null) {
      span.setAttribute(step.subject(), about.toString());
    }
    return span.startSpan();
  }
}
