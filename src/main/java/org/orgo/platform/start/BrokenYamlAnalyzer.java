package org.orgo.platform.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says where a configuration file is no YAML. */
class BrokenYamlAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MarkedYAMLException cause) {
    String line =
        cause.getProblemMark() == null ? "" : " in line " + (cause.getProblemMark().getLine() + 1);
    return new FailureAnalysis(
        "A configuration file (application.yaml, or that of a profile) is broken YAML%s: %s."
            .formatted(line, cause.getProblem()),
        null,
        cause);
  }
}
