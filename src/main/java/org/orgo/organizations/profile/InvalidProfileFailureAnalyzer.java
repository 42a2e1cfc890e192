package org.orgo.organizations.profile;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Whoever edited a profile wrongly reads one sentence instead of a stack trace. */
class InvalidProfileFailureAnalyzer extends AbstractFailureAnalyzer<InvalidProfile> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, InvalidProfile cause) {
    return new FailureAnalysis(
        cause.getMessage(), "Correct " + cause.source() + " and start again.", cause);
  }
}
