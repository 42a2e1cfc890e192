package org.orgo.platform.start;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which file could not be read. */
class UnreadableFileAnalyzer extends AbstractFailureAnalyzer<IOException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, IOException cause) {
    return cause instanceof FileSystemException || cause instanceof FileNotFoundException
        ? new FailureAnalysis(
            "A file that is needed cannot be read: %s.".formatted(cause.getMessage()), null, cause)
        : null;
  }
}
