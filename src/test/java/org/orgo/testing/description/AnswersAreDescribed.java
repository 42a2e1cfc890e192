package org.orgo.testing.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which an answer differed from the description. */
public final class AnswersAreDescribed implements AfterEachCallback {

  private static final Queue<String> DIFFERENCES = new ConcurrentLinkedQueue<>();

  static void report(String difference) {
    DIFFERENCES.add(difference);
  }

  /** What was noted since the last time. */
  static List<String> taken() {
    List<String> taken = new ArrayList<>();
    for (String next = DIFFERENCES.poll(); next != null; next = DIFFERENCES.poll()) {
      taken.add(next);
    }
    return taken;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    assertThat(taken()).as("answers that differ from /v3/api-docs").isEmpty();
  }
}
