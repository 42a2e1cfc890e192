package org.orgo.exports.sources;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.exports.ExportKind;
import org.springframework.stereotype.Component;

/** The source of each kind. */
@Component
public class ExportSources {

  private final Map<ExportKind, ExportSource> sources;

  ExportSources(List<ExportSource> sources) {
    this.sources =
        sources.stream().collect(Collectors.toMap(ExportSource::kind, Function.identity()));
  }

  public ExportSource of(ExportKind kind) {
    return sources.get(kind);
  }
}
