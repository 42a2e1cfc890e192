package org.orgo.platform.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends spans to the collector, in batches and from a thread of its own: a collector that is slow
 * or away delays nobody, and costs the spans.
 */
@Component
final class TraceExport implements DisposableBean {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final long LAST_BATCH_SECONDS = 2;

  private final SdkTracerProvider provider;
  private final Tracer tracer;

  TraceExport(TracingProperties settings) {
    provider = settings.areOn() ? provider(settings) : null;
    tracer = provider == null ? null : provider.get("org.orgo");
    if (tracer != null) {
      Traces.tellTo(tracer);
    }
  }

  /**
   * Whether a trace is told depends on its id alone, so that all steps of one are, on every node
   * and days apart.
   */
  private static SdkTracerProvider provider(TracingProperties settings) {
    OtlpHttpSpanExporterBuilder exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(settings.endpoint()).setTimeout(TIMEOUT);
    settings.headers().forEach(exporter::addHeader);
    return SdkTracerProvider.builder()
        .setSampler(Sampler.traceIdRatioBased(settings.sampling()))
        .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "orgo")))
        .addSpanProcessor(BatchSpanProcessor.builder(exporter.build()).build())
        .build();
  }

  /** Sends what has ended so far. */
  void flush() {
    if (provider != null) {
      provider.forceFlush().join(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }
  }

  @Override
  public void destroy() {
    if (provider != null) {
      Traces.tellNoMore(tracer);
      provider.shutdown().join(LAST_BATCH_SECONDS, TimeUnit.SECONDS);
    }
  }
}
