package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.platform.database.EmbeddedDatabase;

/** Two nodes on one database, each in a process of its own, come to a Monday. */
class ReviewNodesTests {

  /** Whoever loses a race for a row tries again, and nobody has to look at it. */
  private static final Pattern TROUBLE = Pattern.compile("\\b(WARN|ERROR)\\b");

  private static final Pattern LOST_RACE = Pattern.compile("OptimisticLocking|ENGINE-03005");

  @TempDir Path data;

  @Test
  void each_review_is_held_once_and_neither_node_complains() throws IOException {
    DueReviews reviews = new DueReviews(new Survivors(data));
    OrgoProcess.Ports mail = OrgoProcess.Ports.free();
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgres"));
        OrgoProcess first = start(database, "first", mail)) {
      first.address(DueReviews.PATIENCE);
      try (OrgoProcess second =
          start(database, "second", new OrgoProcess.Ports(mail.smtp(), mail.imap(), false))) {
        second.address(DueReviews.PATIENCE);
        reviews.awaitCycles();
        reviews.somethingRepeats();
        assertThat(reviews.threeWeeksPass()).isEqualTo(2);
        int before = first.log().length();
        int beforeOfSecond = second.log().length();

        // each is frozen once, so that both have some of them at the same time
        first.freeze();
        assertThat(reviews.fallDue()).isEqualTo(reviews.wanted());
        reviews.awaitAtWork(1);
        second.freeze();
        first.thaw();
        reviews.awaitAtWork(2);
        second.thaw();
        reviews.awaitHeld();

        reviews.eachIsHeldOnce();
        reviews.theOlderOnesAreSkipped();
        assertThat(trouble(first.log().substring(before))).isEmpty();
        assertThat(trouble(second.log().substring(beforeOfSecond))).isEmpty();
      }
    }
  }

  private static List<String> trouble(String log) {
    return log.lines()
        .filter(TROUBLE.asPredicate())
        .filter(LOST_RACE.asPredicate().negate())
        .toList();
  }

  private OrgoProcess start(EmbeddedDatabase database, String name, OrgoProcess.Ports mail)
      throws IOException {
    // nodes of one installation seal with one key
    List<String> settings = new ArrayList<>(List.of("--orgo.audit.signing-key=" + "k".repeat(40)));
    settings.addAll(List.of(OrgoProcess.external(database, database.url())));
    return OrgoProcess.start(
        Files.createDirectory(data.resolve(name)), mail, "", settings.toArray(String[]::new));
  }
}
